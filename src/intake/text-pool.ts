const FIRST_ROOM = 1 << 12
/** Past so many steps in the table a text goes to the map: nobody's file can make looking up slow. */
const MOST_STEPS = 32
const UNKNOWN = -1

/** What a character adds to the number that texts are looked up by (FNV-1a). */
export const mixed = (mix: number, character: number): number => Math.imul(mix ^ character, 0x01000193)

/**
 * Keeps one copy of each text, and gives it a number: a return says the same few thousand things a million times.
 * A cell is looked up where it stands in its file, so that no string is made for it unless it is new.
 */
export class TextPool {
  /** Text by number; number 0 is the blank. */
  readonly texts: string[] = ['']
  /** Length of the longest text. */
  longest = 0
  #size = FIRST_ROOM
  #slots = new Int32Array(FIRST_ROOM)
  #mixes = new Int32Array(FIRST_ROOM)
  #trimmed = new Int32Array(FIRST_ROOM).fill(UNKNOWN)
  #capitals = new Int32Array(FIRST_ROOM).fill(UNKNOWN)
  readonly #beyond = new Map<string, number>()

  /** The number of `text` from `from` to `to`, whose characters were `mixed` in order, beginning with 0. */
  numberIn(text: string, from: number, to: number, mix: number): number {
    if (from === to) return 0
    let at = mix & (this.#size - 1)
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const number = this.#slots[at]!
      if (number === 0) return this.#keep(text.slice(from, to), mix, at)
      if (this.#mixes[number] === mix && isAt(this.texts[number]!, text, from, to)) return number
      at = (at + 1) & (this.#size - 1)
    }
    return this.#beyondNumber(text.slice(from, to), mix)
  }

  /** The number of a whole text. */
  numberOf(text: string): number {
    let mix = 0
    for (let at = 0; at < text.length; at++) mix = mixed(mix, text.charCodeAt(at))
    return this.numberIn(text, 0, text.length, mix)
  }

  /** The number of the same text without the blanks around it. */
  trimmed(number: number): number {
    const known = this.#trimmed[number]!
    if (known !== UNKNOWN) return known
    const found = this.numberOf(trim(this.texts[number]!))
    this.#trimmed[number] = found
    return found
  }

  /** The number of the same text without the blanks around it, in capitals. */
  capitals(number: number): number {
    const known = this.#capitals[number]!
    if (known !== UNKNOWN) return known
    const found = this.numberOf(trim(this.texts[number]!).toUpperCase())
    this.#capitals[number] = found
    return found
  }

  #keep(text: string, mix: number, at: number): number {
    const number = this.#number(text, mix)
    this.#slots[at] = number
    if (number * 2 > this.#size) this.#makeRoomForSlots()
    return number
  }

  #beyondNumber(text: string, mix: number): number {
    const number = this.#beyond.get(text) ?? this.#number(text, mix)
    this.#beyond.set(text, number)
    return number
  }

  #number(text: string, mix: number): number {
    const number = this.texts.length
    this.texts.push(text)
    if (text.length > this.longest) this.longest = text.length
    if (number >= this.#mixes.length) this.#makeRoomForTexts()
    this.#mixes[number] = mix
    return number
  }

  #makeRoomForTexts(): void {
    const room = this.#mixes.length * 2
    this.#mixes = longer(this.#mixes, room)
    this.#trimmed = longer(this.#trimmed, room)
    this.#capitals = longer(this.#capitals, room)
  }

  #makeRoomForSlots(): void {
    const size = this.#size * 2
    const slots = new Int32Array(size)
    for (const number of this.#slots) if (number !== 0) putIn(slots, number, this.#mixes[number]!)
    this.#slots = slots
    this.#size = size
  }
}

function putIn(slots: Int32Array, number: number, mix: number): void {
  let at = mix & (slots.length - 1)
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1)
  slots[at] = number
}

function longer(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const room = new Int32Array(length).fill(UNKNOWN)
  room.set(column)
  return room
}

function isAt(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let at = 0; at < known.length; at++)
    if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/** Zero-width marks come with copied cells. `trim` takes the no-break space with the rest. */
const trim = (text: string): string =>
  text
    .trim()
    .replace(/^[\u200b\ufeff]+|[\u200b\ufeff]+$/g, '')
    .trim()
