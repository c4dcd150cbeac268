/** How many packed bytes are unpacked at a time: a bomb is noticed before it has grown. */
export const CHUNK = 16 * 1024

/** Pieces of bytes that become one. */
export class Pieces {
  readonly #pieces: Uint8Array[] = []
  length = 0

  add(piece: Uint8Array): void {
    this.#pieces.push(piece)
    this.length += piece.length
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.length)
    let at = 0
    for (const piece of this.#pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }
}
