import { readOnThread } from '../jobs/index.ts'
import type { ReadSourceFiles } from '../web/index.ts'
import { dataFolder } from './data-folder.ts'
import { postcodeBytes } from './kept-postcodes.ts'

/**
 * Reads files on a thread of their own, checks them by the Department's rules and makes the history, to know all that can be said
 * against them: the server answers others meanwhile.
 * @throws InputError where the files cannot be read as a whole
 */
export const readSourceFiles: ReadSourceFiles = async (files, progress, { cutOn, laCode, today } = {}) =>
  readOnThread(
    { files, cutOn, laCode, today, postcodes: await postcodeBytes(dataFolder(process.env)) },
    progress,
  )
