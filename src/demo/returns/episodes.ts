import type { Episode, Stay } from '../lives/child.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** The first collection year (by its end) with K3 for supported accommodation, and with Z11 to Z14 for Z1. */
const K3_FROM = 2025
const Z11_FROM = 2026

/** PLACE as the collection year writes it: the same home is H5 in one return and K3 in the next (rule 503D allows it). */
export function placeCode(stay: Stay, ending: number): string {
  if (stay.place === 'Z1') return ending >= Z11_FROM ? 'Z13' : 'Z1'
  if (stay.place !== 'SUP') return stay.place
  if (stay.urn === '') return stay.home!.isIndependent ? 'P2' : 'H5'
  return ending >= K3_FROM ? 'K3' : 'H5'
}

/** A row of Episodes: what ends after the window is still open in it. */
export function episodeRow({ child, id, periods }: ReturnChild, episode: Episode, window: Window): Row {
  const { stay } = episode
  const hasEnded = episode.end <= window.lastDay
  const need = periods.find(period => period.episodes.includes(episode))!.need
  return [
    id,
    britishDay(episode.start),
    episode.rne,
    episode.ls,
    need,
    placeCode(stay, window.ending),
    stay.provider,
    hasEnded ? britishDay(episode.end) : '',
    hasEnded ? episode.rec : '',
    hasEnded ? episode.reason : '',
    child.home?.text ?? '',
    stay.postcode.text,
    stay.urn,
  ]
}
