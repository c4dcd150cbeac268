import { isoFromDay, type Day } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import {
  makeNeedsPack,
  type EditedSentence,
  type EditedSentences,
  type NeedsSection,
  type PackFor,
  type Reader,
} from '../../../reports/index.ts'
import type { UserRequest } from '../../server/route.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { dayAsked } from '../measures/asked.ts'

/** Outside the professional roles: what a pack that goes out is written for. */
const PUBLIC_READER: Reader = { seesSmallNumbers: false }

/** The pack as it goes out, rounded; or the working view with exact figures, for those who may see children. */
export type PackView = 'out' | 'working'

/** Exact figures are for those who may see them, and only where they do not ask for the other. */
export const viewAsked = (request: UserRequest): PackView =>
  readerOf(request).seesSmallNumbers && request.query.get('view') !== 'out' ? 'working' : 'out'

/** Edited sentences, and packs that are at hand. */
export interface PackParts {
  readonly sentences: EditedSentences
  readonly packs: MadePacks
  /** What others publish, and what their areas are called. */
  readonly others: () => Promise<PackOthers>
}

export interface PackOthers {
  /** The same as long as nothing that is published has changed. */
  readonly version: unknown
  readonly find: () => Promise<Pick<PackFor, 'beside' | 'areaName'>>
}

const readerFor = (view: PackView): Reader => (view === 'out' ? PUBLIC_READER : { seesSmallNumbers: true })

/** A section, with the sentence that a person wrote in the place of the generated one. */
export interface ShownSection extends NeedsSection {
  readonly edited: EditedSentence | undefined
  /** What the figures say by themselves. */
  readonly generated: string
}

export interface AskedPack {
  readonly day: Day
  readonly view: PackView
  readonly sections: readonly ShownSection[]
}

/** The day of a pack: for everybody one that may go out, so that its sentences are the same for all. */
export const packDay = (picture: Picture, request: UserRequest): Day =>
  dayAsked(picture, request, PUBLIC_READER) ?? picture.history.lastDay

/** The pack that an address asks for; what people edited stands in the pack that goes out. */
export async function packAsked(
  picture: Picture,
  request: UserRequest,
  { sentences, packs, others }: PackParts,
): Promise<AskedPack> {
  const [day, view] = [packDay(picture, request), viewAsked(request)]
  const edited = await sentences.of(day)
  const made = await packs.sections(picture, { day, view, others: await others() })
  const sections = made.map(section => {
    const own = edited.find(one => one.section === section.id)
    return {
      ...section,
      generated: section.sentence,
      edited: own,
      sentence: own?.sentence ?? section.sentence,
    }
  })
  return { day, view, sections }
}

interface PackWanted {
  readonly day: Day
  readonly view: PackView
  readonly others: PackOthers
}

/** Packs that were made of the records as they stand: made once for a day and a view. */
export class MadePacks {
  #made = new WeakMap<Picture, Map<string, readonly NeedsSection[]>>()
  #version: unknown

  async sections(picture: Picture, { day, view, others }: PackWanted): Promise<readonly NeedsSection[]> {
    if (others.version !== this.#version) this.#made = new WeakMap()
    this.#version = others.version
    const packs = this.#made.get(picture) ?? new Map<string, readonly NeedsSection[]>()
    this.#made.set(picture, packs)
    const key = `${isoFromDay(day)} ${view}`
    const known =
      packs.get(key) ?? makeNeedsPack(picture, day, { reader: readerFor(view), ...(await others.find()) })
    packs.set(key, known)
    return known
  }
}
