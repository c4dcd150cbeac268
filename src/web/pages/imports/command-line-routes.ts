import { InputError } from '../../../care/index.ts'
import { json, type Answer } from '../../server/answer.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { ReadFiles } from '../../web-ports.ts'
import { cutOnIn } from './cut-on.ts'
import type { ImportPorts } from './preview-routes.ts'

/** For the command line on this machine: files in, the kept import out. The database is open here, so it cannot open it itself. */
export const commandLineRoutes = (ports: ImportPorts): Route[] => [
  {
    method: 'POST',
    path: '/api/imports',
    permission: 'import_records',
    asker: 'command line',
    audit: { action: 'imported', subject: 'imports' },
    takes: 'files',
    handle: request => importFiles(request, ports),
  },
]

const isUsable = ({ intake }: ReadFiles): boolean =>
  intake.returns.length > 0 ||
  intake.provision !== undefined ||
  intake.fees !== undefined ||
  intake.money !== undefined

async function importFiles({ files, form, user, at }: UserRequest, ports: ImportPorts): Promise<Answer> {
  const read = await ports.readSourceFiles(files, () => undefined, { cutOn: cutOnIn(form) })
  if (!isUsable(read)) throw new InputError('there is no return, no places and no fees in these files')
  const kept = await ports.imports.keep({ ...read, by: user.name, at })
  return json(kept, 201, `import ${kept.id}`)
}
