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

/** Imports (plain functions, as storage gives them) that also keep the postcodes that came with the files: they are the installation's, and outlive an undo. */
export const withGeography = (imports: Imports, folder: string): Imports => ({
  ...imports,
  async keep(toKeep, progress) {
    const kept = await imports.keep(toKeep, progress)
    await keepWhatCame(toKeep.intake, folder)
    return kept
  },
})

async function keepWhatCame({ postcodes, boundaries }: Intake, folder: string): Promise<void> {
  if (boundaries) await keepBoundaries(folder, boundaries)
  if (postcodes instanceof PostcodeIndex) await keepDirectory(folder, postcodes)
}
