import { page, type Answer, type FormError } from '../../server/answer.ts'
import type { WebSettings } from '../../web-settings.ts'
import { count, fileSize } from '../../words.ts'

export const NO_FILE: FormError = {
  field: 'files',
  text: 'No file was chosen. Choose the files of a return and send them.',
}

/** The form that takes files in, with what was wrong when it was sent. */
export function newImportPage(settings: WebSettings, errors: readonly FormError[] = []): Answer {
  const header = {
    question: 'Which files do you want to import?',
    answer:
      'The statutory return of one year or of many, or a monthly extract cut at any day. You will see what is in them before anything is kept.',
    back: { href: '/imports', text: 'Imports' },
  }
  const limit = { size: fileSize(settings.mostImportBytes), files: count(settings.mostImportFiles, 'file') }
  return page('pages/imports/new-import.njk', header, { limit }, { errors })
}
