// Keeps the page of long work up to date, and goes on when it has ended.
export {}

interface State {
  readonly state: 'running' | 'done' | 'failed'
  readonly what?: string
  readonly share?: number
}

const MILLISECONDS_BETWEEN_LOOKS = 400
const frame = document.querySelector('[data-state]')
const bar = frame?.querySelector('progress')
const what = frame?.querySelector('[data-what]')

function show(state: State): void {
  if (bar && state.share !== undefined) bar.value = state.share
  // written only when it changes, so that it is read out once
  if (what && state.what !== undefined && what.textContent !== state.what) what.textContent = state.what
}

async function look(address: string): Promise<void> {
  const reply = await fetch(address, { headers: { accept: 'application/json' } })
  const state = (await reply.json()) as State
  if (!reply.ok || state.state !== 'running') location.replace(location.pathname)
  else show(state)
}

async function watch(address: string): Promise<void> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, MILLISECONDS_BETWEEN_LOOKS))
    // a server that is away for a moment is asked again
    await look(address).catch(() => undefined)
  }
}

const address = frame?.getAttribute('data-state')
if (address) void watch(address)
