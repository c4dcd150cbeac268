import type { AgeBand, Kind } from '../../care/index.ts'

/** A kind keeps its colour everywhere; neighbours in the order differ in lightness, so that they can be told apart in grey. */
export const KIND_COLOURS: Record<Kind, string> = {
  kinship: '#1f4e79',
  in_house_fostering: '#2e8b57',
  agency_fostering: '#8a5a00',
  in_house_residential: '#5a3d8a',
  external_residential: '#b5490b',
  supported_accommodation: '#0f7a82',
  with_parents: '#9c2f62',
  adoption: '#4f6b1e',
  secure: '#6b3a2a',
  other: '#505a5f',
}

/** Younger is lighter. */
export const AGE_COLOURS: Record<AgeBand, string> = {
  under_1: '#5694ca',
  '1_to_4': '#3f7fb5',
  '5_to_9': '#2b6aa0',
  '10_to_15': '#1d5586',
  '16_and_over': '#123f68',
}

/** The authority's colour until it chooses another. */
export const DEFAULT_COLOUR = '#1d5586'
