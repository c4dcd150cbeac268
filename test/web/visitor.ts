import type { Role } from '../../src/access/index.ts'
import type { WebServer } from '../../src/web/index.ts'
import { PASSWORD } from './demo-server.ts'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly location: string
}

interface FormExtras {
  readonly token?: string
  readonly headers?: Record<string, string>
  readonly fields?: Readonly<Record<string, string>>
}

const cookieHeader = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

/** A browser without a window: keeps cookies, sends forms with the token of the page that they stand on. */
export class Visitor {
  readonly jar = new Map<string, string>()
  #lastToken = ''

  constructor(readonly server: WebServer) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#ask('GET', url, { headers })
  }

  /** The bytes of a file. */
  async download(url: string): Promise<Uint8Array> {
    const reply = await this.server.inject({
      method: 'GET',
      url,
      headers: { host: 'localhost', cookie: cookieHeader(this.jar) },
    })
    return reply.rawPayload
  }

  /** Sends a form; `_token` is the one of the page seen last, unless given. */
  post(url: string, fields: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}) {
    const payload = new URLSearchParams({ _token: this.#lastToken, ...fields }).toString()
    return this.#ask('POST', url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    })
  }

  /** Sends a form with files, the token first, then other fields. */
  postFiles(
    url: string,
    files: Readonly<Record<string, string>>,
    { token = this.#lastToken, headers = {}, fields = {} }: FormExtras = {},
  ): Promise<Reply> {
    const edge = 'edge-of-a-part'
    const field = Object.entries({ _token: token, ...fields })
      .map(
        ([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')
    const parts = Object.entries(files).map(
      ([path, text]) =>
        `--${edge}\r\ncontent-disposition: form-data; name="files"; filename="${path}"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n`,
    )
    const payload = `${field}${parts.join('')}--${edge}--\r\n`
    return this.#ask('POST', url, {
      headers: { 'content-type': `multipart/form-data; boundary=${edge}`, ...headers },
      payload,
    })
  }

  async signIn(role: Role, password = PASSWORD): Promise<Reply> {
    await this.get('/sign-in')
    const reply = await this.post('/sign-in', { email: `${role}@council.example`, password, to: '/' })
    await this.get('/account')
    return reply
  }

  get token(): string {
    return this.#lastToken
  }

  async #ask(
    method: 'GET' | 'POST',
    url: string,
    { headers, payload }: { headers: Record<string, string>; payload?: string },
  ): Promise<Reply> {
    const reply = await this.server.inject({
      method,
      url,
      headers: { host: 'localhost', cookie: cookieHeader(this.jar), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge, expires } of reply.cookies)
      if (value === '' || maxAge === 0 || (expires && expires.getTime() === 0)) this.jar.delete(name)
      else this.jar.set(name, value)
    this.#lastToken = /name="_token" value="([^"]+)"/.exec(reply.body)?.[1] ?? this.#lastToken
    const { statusCode: status, headers: answered, body } = reply
    return { status, headers: answered, body, location: answered.location ?? '' }
  }
}
