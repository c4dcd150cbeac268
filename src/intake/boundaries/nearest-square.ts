/** How far each square is from the nearest marked one, in squares: across and up. */
export interface NearestSquares {
  readonly across: Int16Array
  readonly up: Int16Array
}

const FAR = 16_384

/**
 * Finds the nearest marked square of every square in four sweeps (Danielsson's sequential distance transform, 1980: it errs by a
 * small part of a square at most).
 */
export function nearestMarked(isMarked: Uint8Array, columns: number): NearestSquares {
  const rows = isMarked.length / columns
  const across = new Int16Array(isMarked.length).fill(FAR)
  const up = new Int16Array(isMarked.length).fill(FAR)
  isMarked.forEach((mark, square) => {
    if (mark) across[square] = up[square] = 0
  })
  const lookAt = (square: number, dx: number, dy: number): void => {
    const other = square + dx + dy * columns
    const [x, y] = [across[other]! + dx, up[other]! + dy]
    const [ownX, ownY] = [across[square]!, up[square]!]
    if (x * x + y * y < ownX * ownX + ownY * ownY) {
      across[square] = x
      up[square] = y
    }
  }
  const sweepRow = (row: number, dy: number): void => {
    const first = row * columns
    if (row + dy >= 0 && row + dy < rows)
      for (let column = 0; column < columns; column++) lookAt(first + column, 0, dy)
    for (let column = 1; column < columns; column++) lookAt(first + column, -1, 0)
    for (let column = columns - 2; column >= 0; column--) lookAt(first + column, 1, 0)
  }
  for (let row = 0; row < rows; row++) sweepRow(row, -1)
  for (let row = rows - 1; row >= 0; row--) sweepRow(row, 1)
  return { across, up }
}
