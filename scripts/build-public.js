// Builds what browsers load. Every file's name carries a hash of its content, so that it may be kept for a year;
// manifest.json says which hash belongs to which name. Nothing is fetched from elsewhere.
import { build, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const FONT = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const FONT_WEIGHTS = [400, 700]
const GOVUK = 'node_modules/govuk-frontend/dist/govuk'
const MOJ = 'node_modules/@ministryofjustice/frontend/moj'
const STYLES = 'src/web/styles'
const ISLANDS = 'src/web/islands'
const IMAGES = 'src/web/images'

const hashOf = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 10)

/** Writes a file under a name with its hash, compressed forms beside it, and returns that name. */
function publish(folder, name, content) {
  const bytes = Buffer.from(content)
  const { name: stem, ext } = parse(name)
  const hashed = `${stem}-${hashOf(bytes)}${ext}`
  writeFileSync(join(folder, hashed), bytes)
  if (/\.(css|js|svg)$/.test(ext)) {
    writeFileSync(join(folder, `${hashed}.gz`), gzipSync(bytes))
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 }
    writeFileSync(join(folder, `${hashed}.br`), brotliCompressSync(bytes, { params: quality }))
  }
  return hashed
}

/**
 * GDS Transport and the crown are for gov.uk alone: their font faces and crest go, and the family becomes ours.
 * (https://design-system.service.gov.uk/styles/typeface/)
 */
const withoutGovernmentIdentity = css =>
  css
    .replace(/\/\*!? Copyright[^]*?\*\//g, '')
    .replace(/@font-face\{font-family:GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--typeface)')
    .replace(/url\(\/assets\/images\/(govuk-crest|icon-)[^)]*\)/g, 'none')

function fontFaces(manifest) {
  return FONT_WEIGHTS.map(weight => {
    const file = manifest[`atkinson-${weight}.woff2`]
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-style:normal;font-display:swap;src:url(/assets/${file}) format("woff2")}`
  }).join('')
}

async function buildStyles(folder, manifest) {
  const own = readdirSync(STYLES)
    .filter(name => name.endsWith('.css'))
    .sort()
  const parts = [
    withoutGovernmentIdentity(readFileSync(join(GOVUK, 'govuk-frontend.min.css'), 'utf8')),
    withoutGovernmentIdentity(readFileSync(join(MOJ, 'moj-frontend.min.css'), 'utf8')),
    fontFaces(manifest),
    ...own.map(name => readFileSync(join(STYLES, name), 'utf8')),
  ].map(css => css.replace('@charset "UTF-8";', '').replace(/\/\*# sourceMappingURL[^*]*\*\//, ''))
  const { code } = await transform(parts.join('\n'), { loader: 'css', minify: true })
  manifest['app.css'] = publish(folder, 'app.css', code)
}

/** Each file of src/web/islands is one script that a page may ask for by name. */
async function buildIslands(folder, manifest) {
  const entryPoints = readdirSync(ISLANDS)
    .filter(name => /^[^.]+\.ts$/.test(name))
    .map(name => join(ISLANDS, name))
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    write: false,
    logLevel: 'warning',
  })
  for (const file of outputFiles) {
    const name = parse(file.path).base
    manifest[name] = publish(folder, name, file.contents)
  }
}

/** @param {string} folder where to put the files and manifest.json */
export async function buildPublic(folder) {
  mkdirSync(folder, { recursive: true })
  const manifest = {}
  for (const weight of FONT_WEIGHTS) {
    const font = readFileSync(join(FONT, `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`))
    manifest[`atkinson-${weight}.woff2`] = publish(folder, `atkinson-${weight}.woff2`, font)
  }
  for (const name of readdirSync(IMAGES))
    manifest[name] = publish(folder, name, readFileSync(join(IMAGES, name)))
  await Promise.all([buildStyles(folder, manifest), buildIslands(folder, manifest)])
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, undefined, 2))
}
