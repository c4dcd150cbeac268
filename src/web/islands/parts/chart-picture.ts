/** Twice as many dots as on the screen: sharp in a paper for the board. */
const SCALE = 2

interface Drawing {
  readonly width: number
  readonly height: number
  readonly file: Blob
}

/** The chart's drawing as a file of its own, as large as it was drawn. */
function drawingOf(svg: SVGSVGElement): Drawing {
  const { width, height } = svg.viewBox.baseVal.width > 0 ? svg.viewBox.baseVal : svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return { width, height, file: new Blob([copy.outerHTML], { type: 'image/svg+xml' }) }
}

async function pictureOf({ width, height, file }: Drawing): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(file)
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('no canvas')
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(address)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

async function saveChart(figure: Element, ending: 'svg' | 'png'): Promise<void> {
  const svg = figure.querySelector('svg')
  if (!svg) return
  const drawing = drawingOf(svg)
  const name = `${figure.getAttribute('data-chart') ?? 'chart'}.${ending}`
  save(ending === 'svg' ? drawing.file : await pictureOf(drawing), name)
}

function offer(downloads: Element, figure: Element, ending: 'svg' | 'png'): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'app-link-button'
  button.textContent = ending.toUpperCase()
  button.addEventListener('click', () => void saveChart(figure, ending))
  downloads.append(button)
}

/** Beside each chart's downloads: buttons that save its drawing, and it as a picture; not what the page already offers as a file. */
export function offerPictures(): void {
  for (const figure of document.querySelectorAll('[data-chart]')) {
    const downloads = figure.querySelector('[data-chart-downloads]')
    if (!downloads) continue
    const hasDrawing = [...downloads.querySelectorAll('a')].some(link => link.textContent.startsWith('SVG'))
    if (!hasDrawing) offer(downloads, figure, 'svg')
    offer(downloads, figure, 'png')
  }
}
