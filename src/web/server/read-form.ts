import type { MultipartFile } from '@fastify/multipart'
import type { SourceFile } from '../../intake/index.ts'
import type { Exchange } from './exchange.ts'
import { PageFault } from './page-fault.ts'
import type { Route } from './route.ts'

export interface FormWithFiles {
  readonly form: URLSearchParams
  readonly files: readonly SourceFile[]
}

export const TOKEN_FIELD = '_token'

/** Reads a form; `checkToken` is asked before the first file is taken in. */
export async function readForm(
  route: Route,
  exchange: Exchange,
  checkToken: (token: string | null) => void,
): Promise<FormWithFiles> {
  if (route.takes === 'files') return readFiles(exchange, checkToken)
  const body: unknown = exchange.request.body
  const form = hasForm(body) ? body.form : new URLSearchParams()
  checkToken(form.get(TOKEN_FIELD))
  return { form, files: [] }
}

const hasForm = (body: unknown): body is { form: URLSearchParams } =>
  typeof body === 'object' && body !== null && 'form' in body && body.form instanceof URLSearchParams

/** Fields come before files in our forms, so a file without a token before it is refused unread. */
async function readFiles(
  { request, parts }: Exchange,
  checkToken: (token: string | null) => void,
): Promise<FormWithFiles> {
  if (!request.isMultipart()) throw new PageFault(400)
  const form = new URLSearchParams()
  const files: SourceFile[] = []
  let room = parts.settings.mostImportBytes
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      form.append(part.fieldname, String(part.value))
      continue
    }
    if (files.length === 0) checkToken(form.get(TOKEN_FIELD))
    const bytes = await readWithin(part, room)
    room -= bytes.length
    // a file field that was left empty comes as a file without a name
    if (part.filename !== '') files.push({ path: safePath(part.filename), bytes })
  }
  checkToken(form.get(TOKEN_FIELD))
  return { form, files }
}

async function readWithin(part: MultipartFile, room: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > room) throw new PageFault(413)
    chunks.push(chunk)
  }
  if (part.file.truncated) throw new PageFault(413)
  return Buffer.concat(chunks)
}

/** A path inside the drop: folders stay (they name the year), ways out of it go. */
export const safePath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/')
