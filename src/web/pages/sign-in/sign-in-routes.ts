import { normalEmail, SignInAttempts, type User } from '../../../access/index.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { Route, VisitorRequest } from '../../server/route.ts'
import { newToken, tokenHash } from '../../server/session-token.ts'
import type { WebPorts } from '../../web-ports.ts'
import type { WebSettings } from '../../web-settings.ts'

const HOUR = 3_600_000
const WRONG = 'Email address or password is not right'
const TOO_OFTEN = 'Too many attempts. Wait 15 minutes, or ask your administrator to set a new password'

type Ports = Pick<WebPorts, 'users' | 'sessions' | 'passwords' | 'audit'>

/** Signing in and out. Unknown addresses, wrong passwords and former users get the same answer in the same time. */
export function signInRoutes(ports: Ports, settings: WebSettings): Route[] {
  const attempts = new SignInAttempts()
  // checked where nobody has the address, so that time does not tell which addresses there are
  const nobodysHash = ports.passwords.hash(newToken())
  return [
    {
      method: 'GET',
      path: '/sign-in',
      permission: 'public',
      audit: { none: 'an empty form' },
      handle: request =>
        request.user ? redirect('/') : signInPage(settings, request.query.get('to') ?? '/'),
    },
    {
      method: 'POST',
      path: '/sign-in',
      permission: 'public',
      audit: { none: 'kept by the handler, which knows who signed in or failed to' },
      handle: request => signIn(request, { ports, settings, attempts, nobodysHash }),
    },
    {
      method: 'POST',
      path: '/sign-out',
      permission: 'public',
      audit: { action: 'signed out', subject: 'session' },
      handle: async request => {
        if (request.sessionToken !== undefined) await ports.sessions.end(tokenHash(request.sessionToken))
        return redirect('/sign-in', { session: 'end' })
      },
    },
  ]
}

interface SignInParts {
  readonly ports: Ports
  readonly settings: WebSettings
  readonly attempts: SignInAttempts
  readonly nobodysHash: Promise<string>
}

async function signIn(request: VisitorRequest, parts: SignInParts): Promise<Answer> {
  const { attempts, settings } = parts
  const email = normalEmail(request.form.get('email') ?? '')
  const to = request.form.get('to') ?? '/'
  const refuse = (text: string): Answer => signInPage(settings, to, [{ field: 'email', text }], email)
  if (attempts.isBlocked(email, request.from, request.now)) return refuse(TOO_OFTEN)
  const user = await checkPassword(email, request.form.get('password') ?? '', parts)
  if (!user) {
    attempts.addFailure(email, request.from, request.now)
    await keep(request, parts.ports, { id: undefined, name: 'not signed in' }, 'failed to sign in')
    return refuse(WRONG)
  }
  attempts.clear(email)
  await keep(request, parts.ports, user, 'signed in')
  return beginSession(user, request, { ...parts, to })
}

async function checkPassword(email: string, password: string, parts: SignInParts): Promise<User | undefined> {
  const found = await parts.ports.users.findByEmail(email)
  const hash = found?.passwordHash ?? (await parts.nobodysHash)
  const isRight = await parts.ports.passwords.verify(hash, password)
  return isRight && found?.user.isActive ? found.user : undefined
}

async function beginSession(
  user: User,
  request: VisitorRequest,
  { ports, settings, to }: SignInParts & { readonly to: string },
): Promise<Answer> {
  const token = newToken()
  const expires = request.now + settings.sessionInHours * HOUR
  await ports.sessions.start(tokenHash(token), user.id, request.at, new Date(expires).toISOString())
  return redirect(ownAddress(to), { session: { token, expires } })
}

const keep = (
  request: VisitorRequest,
  { audit }: Ports,
  who: { readonly id: string | undefined; readonly name: string },
  action: string,
): Promise<void> =>
  audit.add({ at: request.at, userId: who.id, userName: who.name, action, subject: 'session' })

/** Where to go after signing in: an address of ours, never another site's. */
export function ownAddress(to: string): string {
  if (!to.startsWith('/')) return '/'
  const url = URL.canParse(to, 'http://here') ? new URL(to, 'http://here') : undefined
  return url?.host === 'here' && !url.pathname.startsWith('//') ? url.pathname + url.search : '/'
}

function signInPage(
  settings: WebSettings,
  to: string,
  errors: readonly FormError[] = [],
  email = '',
): Answer {
  const status = errors.length > 0 ? 401 : 200
  const header = { question: 'Sign in' }
  return page(
    'pages/sign-in/sign-in.njk',
    header,
    { to, email, demo: settings.demoSignIns },
    { errors, status },
  )
}
