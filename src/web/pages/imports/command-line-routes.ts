import { InputError } from '../../../care/index.ts'
import { mustBeAgreed, mustHoldSomething, warningsOf, type Agreed } from '../../../intake/index.ts'
import { json, type Answer } from '../../server/answer.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebSettings } from '../../web-settings.ts'
import { dayOfInstant } from '../places/places.ts'
import { cutOnIn } from './cut-on.ts'
import type { ImportPorts } from './preview-routes.ts'

/** For the command line on this machine: files in, the kept import out. The database is open here, so it cannot open it itself. */
export const commandLineRoutes = (ports: ImportPorts, settings: WebSettings): Route[] => [
  {
    method: 'POST',
    path: '/api/imports',
    permission: 'import_records',
    asker: 'command line',
    audit: { action: 'imported', subject: 'imports' },
    takes: 'files',
    handle: request => importFiles(request, ports, settings),
  },
]

const agreedIn = (form: URLSearchParams): Agreed => ({
  leaveOutRows: form.get('leave_out_rows') === 'yes',
  besideAnother: form.get('beside_another') === 'yes',
})

async function importFiles(
  { files, form, user, at }: UserRequest,
  ports: ImportPorts,
  settings: WebSettings,
): Promise<Answer> {
  const cutOn = cutOnIn(form)
  if (!cutOn.ok) throw new InputError(cutOn.problems[0]!.text)
  const read = await ports.readSourceFiles(files, () => undefined, {
    cutOn: cutOn.value,
    today: dayOfInstant(ports.now()),
  })
  mustHoldSomething(read.intake)
  const warnings = await warningsOf(read, ports.imports, settings.authorityName)
  mustBeAgreed(warnings, agreedIn(form))
  const kept = await ports.imports.keep({ ...read, by: user.name, at })
  return json({ ...kept, warnings: warnings.told }, 201, `import ${kept.id}`)
}
