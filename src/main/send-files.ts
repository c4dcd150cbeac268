import { InputError } from '../care/index.ts'
import type { SourceFile } from '../intake/index.ts'
import type { RunningServer } from './running-server.ts'

/**
 * Hands files to the running server; gives back what it kept.
 * @throws InputError where it refuses them, or does not answer
 */
export async function sendFiles<Kept>(
  { address, token }: RunningServer,
  path: '/api/imports' | '/api/published',
  files: readonly SourceFile[],
  fields: Readonly<Record<string, string>> = {},
): Promise<Kept> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const file of files) form.append('files', new Blob([file.bytes]), file.path)
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  }).catch(() => undefined)
  if (!answer)
    throw new InputError(
      `the server at ${address} stopped answering; an import is kept whole or not at all: look at ${address}${path.replace('/api', '')}, and import again where it is not there`,
    )
  if (answer.ok) return (await answer.json()) as Kept
  if (answer.status >= 500) throw new Error(`the server answered ${answer.status}; its log says why`)
  throw new InputError(await reasonOf(answer))
}

async function reasonOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { reason?: string }
  return body.reason ?? `the server refused the files (${answer.status})`
}
