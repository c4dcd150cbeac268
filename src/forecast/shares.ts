/**
 * Shares of several outcomes in many cells, each cell drawn towards its parent's shares (Dirichlet-multinomial).
 * How hard it is drawn is the strength under which the counts of all cells are most likely.
 */
export interface ShareLevel {
  readonly outcomes: number
  /** counts[cell * outcomes + outcome]. */
  readonly counts: Float64Array
}

const STRENGTHS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const

/** @param parents shares of each cell's parent, same shape as the counts; @returns shares, each cell adding up to 1 */
export function shrunkShares(level: ShareLevel, parents: Float64Array): Float64Array {
  const { outcomes, counts } = level
  const cells = counts.length / outcomes
  const strength = likeliestStrength(level, parents)
  const shares = new Float64Array(counts.length)
  for (let cell = 0; cell < cells; cell++) {
    const at = cell * outcomes
    let sum = strength
    for (let o = 0; o < outcomes; o++) sum += counts[at + o]!
    for (let o = 0; o < outcomes; o++) shares[at + o] = (counts[at + o]! + strength * parents[at + o]!) / sum
  }
  return shares
}

/**
 * Counts seen and borrowed: those of the Dirichlet distribution that shares like these are drawn from when they are not
 * taken as known exactly. Cells are as many as parents have shares for; counts of more cells are added up within each.
 */
export function dirichletCounts(level: ShareLevel, parents: Float64Array): Float64Array {
  const counts = summedTo(level, parents.length / level.outcomes)
  const strength = likeliestStrength({ outcomes: level.outcomes, counts }, parents)
  return counts.map((count, i) => count + strength * parents[i]!)
}

/** Shares of all counts together, every outcome possible (half an event is added to each). */
export function pooledShares(level: ShareLevel): Float64Array {
  const { outcomes, counts } = level
  const shares = new Float64Array(outcomes).fill(0.5)
  for (let i = 0; i < counts.length; i++) shares[i % outcomes]! += counts[i]!
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map(share => share / sum)
}

/**
 * Shares of cells nested in one another ([a][b]...[outcome]): each level is drawn towards the one above it, the topmost
 * towards all counts together. @param sizes how many a, how many b in each, ...
 */
export function nestedShares(level: ShareLevel, sizes: readonly number[]): Float64Array {
  const { outcomes, counts } = level
  let shares = pooledShares(level)
  let cells = 1
  for (const size of sizes) {
    cells *= size
    shares = shrunkShares({ outcomes, counts: summedTo(level, cells) }, eachRepeated(shares, outcomes, size))
  }
  return shares.length === counts.length
    ? shares
    : eachRepeated(shares, outcomes, counts.length / shares.length)
}

/** Counts added up to so many cells, the last ones within each being made one. */
function summedTo({ outcomes, counts }: ShareLevel, cells: number): Float64Array {
  const sums = new Float64Array(cells * outcomes)
  const within = counts.length / sums.length
  for (let i = 0; i < counts.length; i++)
    sums[Math.floor(i / (outcomes * within)) * outcomes + (i % outcomes)]! += counts[i]!
  return sums
}

/** Each cell's shares so many times in a row: the parents of the cells within it. */
export function eachRepeated(shares: Float64Array, outcomes: number, times: number): Float64Array {
  const all = new Float64Array(shares.length * times)
  for (let i = 0; i < all.length; i++)
    all[i] = shares[Math.floor(i / (outcomes * times)) * outcomes + (i % outcomes)]!
  return all
}

function likeliestStrength(level: ShareLevel, parents: Float64Array): number {
  let best = STRENGTHS[0] as number
  let highest = -Infinity
  for (const strength of STRENGTHS) {
    const logLikelihood = dirichletMultinomial(level, parents, strength)
    if (logLikelihood > highest) [highest, best] = [logLikelihood, strength]
  }
  return best
}

function dirichletMultinomial({ outcomes, counts }: ShareLevel, parents: Float64Array, strength: number) {
  let log = 0
  for (let at = 0; at < counts.length; at += outcomes) {
    let sum = 0
    for (let o = 0; o < outcomes; o++) {
      const count = counts[at + o]!
      sum += count
      if (count > 0) log += logRising(strength * parents[at + o]!, count)
    }
    if (sum > 0) log -= logRising(strength, sum)
  }
  return log
}

/** log of a (a+1) ... (a+n-1), n a whole number or not. */
const logRising = (a: number, n: number): number => logGamma(a + n) - logGamma(a)

// prettier-ignore
const LANCZOS = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7] as const

/** Logarithm of the gamma function for x > 0 (Lanczos, g = 7, n = 9). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = 0.99999999999980993
  LANCZOS.forEach((c, i) => (sum += c / (x + i)))
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
