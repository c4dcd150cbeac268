import type { Postcodes } from '../care/index.ts'
import type { Intake } from './intake.ts'
import { PostcodeIndex } from './postcodes/index.ts'

/** Codes of the invented authorities end in 901 and up; the ONS has given none beyond a hundred of each sort. */
const isInvented = (code: string): boolean => /^E\d{5}9\d\d$/.test(code)

/** Whether a directory of postcodes is that of the invented authorities. */
export const isInventedDirectory = (postcodes: Postcodes | undefined): boolean =>
  postcodes instanceof PostcodeIndex && postcodes.lauas.some(isInvented)

const SAID =
  'The postcodes and shapes here are those of the invented authority, and these take their place: then no invented child’s distance, area or place on the map is known any more. Undoing the import does not bring them back. For real files an empty data folder of your own is the clean way; else cancel.'

/**
 * A warning where a real directory of postcodes, or real shapes, would take the place of the invented authority's.
 * @param areInvented whether children of the invented authority are held
 */
export function inventedGeographyWarning(
  { postcodes, boundaries }: Pick<Intake, 'postcodes' | 'boundaries'>,
  areInvented: boolean,
): string | undefined {
  if (!areInvented) return undefined
  const arePostcodesReal = postcodes !== undefined && !isInventedDirectory(postcodes)
  const areShapesReal = boundaries !== undefined && !boundaries.areas.some(area => isInvented(area.code))
  return arePostcodesReal || areShapesReal ? SAID : undefined
}
