import { InputError, type Boundaries } from '../../care/index.ts'

/** What the kept file says of itself: its form and version. */
const FORM = 'sufficiency-boundaries-1'

interface KeptArea {
  readonly code: string
  readonly name?: string
  /** Each ring: its first point, then steps from point to point; east, north, in metres. */
  readonly rings: readonly (readonly number[])[]
}

/** Shapes as text to be kept by the installation: about seven characters a point. The same shapes give the same text. */
export function serialiseBoundaries({ source, areas }: Boundaries): string {
  const kept = areas.map(({ code, name, rings }): KeptArea => ({
    code,
    ...(name === undefined ? {} : { name }),
    rings: rings.map(ring => Array.from(ring, (metre, at) => metre - (ring[at - 2] ?? 0))),
  }))
  return JSON.stringify({ form: FORM, source, areas: kept })
}

/** The shapes that were serialised; throws an InputError where the text is damaged or of another form. */
export function deserialiseBoundaries(text: string): Boundaries {
  const kept = parsed(text)
  const areas = kept.areas.map(({ code, name, rings }) => ({
    code,
    name,
    rings: rings.map(steps => {
      const ring = Int32Array.from(steps)
      for (let at = 2; at < ring.length; at++) ring[at]! += ring[at - 2]!
      return ring
    }),
  }))
  return { source: kept.source, areas }
}

interface KeptBoundaries {
  readonly form: string
  readonly source: Boundaries['source']
  readonly areas: readonly KeptArea[]
}

function parsed(text: string): KeptBoundaries {
  try {
    const kept = JSON.parse(text) as Partial<KeptBoundaries> | null
    if (kept?.form === FORM && Array.isArray(kept.areas)) return kept as KeptBoundaries
  } catch {
    // said below
  }
  throw new InputError('The kept boundaries are damaged or of another version: read the postcode file again.')
}
