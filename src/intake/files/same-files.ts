import type { SourceFile } from '../intake.ts'

/** Notices a file that came already, byte by byte the same, among those that belong together. */
export class SameFiles {
  readonly #bySize = new Map<string, SourceFile[]>()

  /** The path of the same file in the same group; undefined where this is the first. */
  firstLike(group: string, file: SourceFile): string | undefined {
    const key = `${group}\n${file.bytes.length}`
    const others = this.#bySize.get(key) ?? []
    const first = others.find(({ bytes }) => bytes.every((byte, at) => byte === file.bytes[at]))
    if (!first) this.#bySize.set(key, [...others, file])
    return first?.path
  }
}
