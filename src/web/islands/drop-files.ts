// Dropping files or a whole folder on the import page. Without a script the plain file field does the same work.
import { pathOf, filesDropped } from './parts/dropped-files.ts'

const form = document.querySelector<HTMLFormElement>('[data-drop-form]')
const zone = document.querySelector<HTMLElement>('[data-drop]')
const field = document.querySelector<HTMLInputElement>('#files')
const folderField = document.querySelector<HTMLInputElement>('[data-folder]')
const chosen = document.querySelector('[data-chosen]')

/** Files of a drop or a folder, with their paths: these tell the collection years. */
let gathered: readonly File[] = []

function show(files: readonly File[]): void {
  gathered = files
  if (field && files.length > 0) field.value = ''
  if (chosen) chosen.textContent = files.length === 0 ? '' : `${files.length} files chosen`
}

/** The form's own sending leaves paths out, so gathered files are sent with theirs. */
async function sendGathered(event: SubmitEvent): Promise<void> {
  if (!form || gathered.length === 0) return
  event.preventDefault()
  const body = new FormData()
  const token = new FormData(form).get('_token')
  body.append('_token', typeof token === 'string' ? token : '')
  for (const file of gathered) body.append('files', file, pathOf(file))
  if (chosen) chosen.textContent = `Sending ${gathered.length} files`
  const reply = await fetch(form.action, { method: 'POST', body })
  if (reply.ok) location.assign(reply.url)
  else if (chosen) chosen.textContent = await reasonOf(reply)
}

async function reasonOf(reply: Response): Promise<string> {
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
  return (
    page.querySelector('.app-page-header__answer')?.textContent ??
    'The files could not be sent. Nothing was kept.'
  )
}

for (const hidden of document.querySelectorAll<HTMLElement>('[data-drop-only]')) hidden.hidden = false
zone?.addEventListener('dragover', event => {
  event.preventDefault()
  zone.classList.add('app-drop--over')
})
zone?.addEventListener('dragleave', () => zone.classList.remove('app-drop--over'))
zone?.addEventListener('drop', event => {
  event.preventDefault()
  zone.classList.remove('app-drop--over')
  if (event.dataTransfer) void filesDropped(event.dataTransfer).then(show)
})
document.querySelector('[data-choose-folder]')?.addEventListener('click', () => folderField?.click())
folderField?.addEventListener('change', () => show([...(folderField.files ?? [])]))
field?.addEventListener('change', () => show([]))
form?.addEventListener('submit', event => void sendGathered(event))
