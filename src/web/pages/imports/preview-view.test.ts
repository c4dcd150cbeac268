import { expect, it } from 'vitest'
import { readIntake } from '../../../intake/index.ts'
import { previewAnswer } from './preview-view.ts'

it('says nothing about the trust in rows where files bring none', () => {
  const ring = [[400_000, 400_000], [401_000, 400_000], [401_000, 401_000], [400_000, 400_000]] // prettier-ignore
  const properties = { CTYUA23CD: 'E08000035', CTYUA23NM: 'Leeds' }
  const features = [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }]
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  const intake = readIntake([{ path: 'shapes.geojson', bytes }])
  expect(previewAnswer({ files: [], intake, findings: [], notRun: [] } as never)).toBe(
    'No return: no rows in no files. Nothing is kept yet.',
  )
})
