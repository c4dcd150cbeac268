/** Twice as many dots as on the screen: sharp in a paper for the board. */
const SCALE = 2

const fileName = (figure: Element): string => `${figure.getAttribute('data-chart') ?? 'chart'}.png`

async function pictureOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal.width > 0 ? svg.viewBox.baseVal : svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const image = new Image()
  const address = URL.createObjectURL(new Blob([copy.outerHTML], { type: 'image/svg+xml' }))
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

async function savePicture(figure: Element): Promise<void> {
  const svg = figure.querySelector('svg')
  if (!svg) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await pictureOf(svg))
  link.download = fileName(figure)
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Beside each chart's downloads: a button that saves it as a picture, drawn here from its SVG. */
export function offerPictures(): void {
  for (const figure of document.querySelectorAll('[data-chart]')) {
    const downloads = figure.querySelector('[data-chart-downloads]')
    if (!downloads) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'app-link-button'
    button.textContent = 'PNG'
    button.addEventListener('click', () => void savePicture(figure))
    downloads.append(button)
  }
}
