// The scenario lab: while a slider moves the chart answers from a few futures, then sharpens. Without a script the form asks for the page.
const lab = document.querySelector<HTMLElement>('[data-lab]')
const form = document.querySelector<HTMLFormElement>('[data-lab-form]')
const part = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-lab-${name}]`)

interface LabAnswer {
  readonly runs: number
  readonly svg: string
  readonly says: string
  /** What the sliders stand for, in a sentence each. */
  readonly levers: readonly string[]
  readonly cells: readonly {
    readonly label: string
    readonly value: string
    readonly change: string
    readonly range: string
  }[]
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

function rowOf({ label, value, change, range }: LabAnswer['cells'][number]): HTMLElement {
  const row = textElement('div', 'govuk-summary-list__row', '')
  const changed = textElement('dd', 'govuk-summary-list__value', '')
  changed.append(textElement('strong', '', change), range === '' ? '' : ` (${range})`)
  row.append(
    textElement('dt', 'govuk-summary-list__key', label),
    textElement('dd', 'govuk-summary-list__value', value),
    changed,
  )
  return row
}

function show(answer: LabAnswer): void {
  // the drawing is our own server's: it escapes its words and holds neither scripts nor styles
  const chart = part('chart')
  if (chart) chart.innerHTML = answer.svg
  const says = part('says')
  if (says) says.textContent = answer.says
  part('levers')?.replaceChildren(...answer.levers.map(one => textElement('li', '', one)))
  part('cells')?.replaceChildren(...answer.cells.map(rowOf))
  const runs = part('runs')
  if (runs)
    runs.textContent = `At the end of three years, with these sliders; then the difference to doing nothing, and 8 futures of 10; averages, as the lines of the chart. From ${answer.runs} futures with and without them.`
}

async function ask(query: URLSearchParams, futures: string): Promise<void> {
  const wanted = new URLSearchParams(query)
  wanted.set('futures', futures)
  const reply = await fetch(`/lab/answer?${wanted.toString()}`)
  if (reply.ok) show((await reply.json()) as LabAnswer)
}

function queryNow(from: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(from)) if (typeof value === 'string') query.set(name, value)
  return query
}

let isAsking = false
let moves = 0

/** A few futures at once, again while sliders move; all of them once they rest. One question at a time, so that none waits behind older ones. */
async function answer(): Promise<void> {
  moves++
  if (!form || !lab || isAsking) return
  isAsking = true
  try {
    for (let answered = 0; answered !== moves;) {
      answered = moves
      const query = queryNow(form)
      await ask(query, lab.dataset['first'] ?? '')
      if (answered === moves) await ask(query, lab.dataset['full'] ?? '')
      history.replaceState(undefined, '', `/lab?${query.toString()}`)
    }
  } finally {
    isAsking = false
  }
}

function moved(input: HTMLInputElement): void {
  const output = document.querySelector<HTMLOutputElement>(`output[for="${input.id}"]`)
  if (output) output.value = `${input.value} ${output.dataset['unit'] ?? ''}`
  const kept = document.querySelector<HTMLInputElement>(`[data-lab-keep] input[name="${input.name}"]`)
  if (kept) kept.value = input.value
}

form?.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement) moved(event.target)
  void answer()
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  void answer()
})
