import {
  PostcodeIndex,
  serialisePostcodes,
  traceBoundaries,
  type Imports,
  type Intake,
} from '../intake/index.ts'
import { keepBoundaries } from './kept-boundaries.ts'
import { keepPostcodes } from './kept-postcodes.ts'

/** Keeps a directory of postcodes, and the shapes of authorities that are traced from it. */
export async function keepDirectory(folder: string, postcodes: PostcodeIndex): Promise<void> {
  await keepPostcodes(folder, serialisePostcodes(postcodes))
  await keepBoundaries(folder, traceBoundaries(postcodes))
}

/** Imports that also keep the postcodes that came with the files: they are the installation's, and outlive an undo. */
export const withGeography = (imports: Imports, folder: string): Imports => ({
  ...boundMethods(imports),
  async keep(toKeep, progress) {
    const kept = await imports.keep(toKeep, progress)
    await keepWhatCame(toKeep.intake, folder)
    return kept
  },
})

async function keepWhatCame({ postcodes }: Intake, folder: string): Promise<void> {
  if (postcodes instanceof PostcodeIndex) await keepDirectory(folder, postcodes)
}

/** An adapter may be an object of a class: its methods are not its own properties. */
const boundMethods = (imports: Imports): Imports => ({
  keep: (...given) => imports.keep(...given),
  undo: (...given) => imports.undo(...given),
  list: () => imports.list(),
  find: id => imports.find(id),
  holding: hashes => imports.holding(hashes),
  findings: id => imports.findings(id),
  returns: () => imports.returns(),
  version: () => imports.version(),
})
