import { describe, expect, it } from 'vitest'
import { Chance, keyOf, newDraw, Stream, threefry, toUniform } from './random.ts'

const hex = (draw: Int32Array) => [...draw].map(bits => (bits >>> 0).toString(16).padStart(8, '0')).join(' ')

describe('draws are Threefry-2x32-13', () => {
  // known answers: kat_vectors of Random123, the reference implementation by the method's authors
  it.each([
    [[0, 0], [0, 0], '9d1c5ec6 8bd50731'],
    [[-1, -1], [-1, -1], 'fd36d048 2d17272c'],
    [[0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 'ba3e4725 f27d669e'],
  ] as const)('counter %s with key %s gives %s', (counter, key, answer) => {
    const draw = newDraw()
    threefry(draw, key[0], key[1], counter[0], counter[1])
    expect(hex(draw)).toBe(answer)
  })
})

describe('a uniform draw', () => {
  it('is never 0 and never 1', () => {
    expect(toUniform(0)).toBeGreaterThan(0)
    expect(toUniform(-1)).toBeLessThan(1)
  })

  it('falls evenly into 64 boxes over neighbouring counters (chi-square, 63 degrees of freedom)', () => {
    const boxes = new Float64Array(64)
    const draw = newDraw()
    for (let child = 0; child < 400; child++)
      for (let step = 0; step < 80; step++) {
        threefry(draw, 1, 2, child, step << 4)
        boxes[Math.floor(toUniform(draw[0]!) * 64)]!++
      }
    const expected = (400 * 80) / 64
    const chiSquare = boxes.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeGreaterThan(30.5) // 0.02 % of chance below
    expect(chiSquare).toBeLessThan(112) // 0.02 % of chance above
  })
})

it('an exponential draw is the negative logarithm of the uniform draw of the same bits', () => {
  const draw = newDraw()
  const someBits = Array.from({ length: 5000 }, (_, i) => {
    threefry(draw, 3, 1, i, 0)
    return draw[0]! >> (i % 32)
  })
  for (const bits of [0, 1, 2, -1, -2, 0x7fffffff, -0x80000000, ...someBits])
    expect(Math.abs(new Chance().exponential(bits) + Math.log(toUniform(bits)))).toBeLessThan(1e-13)
})

describe('a stream', () => {
  const many = (n: number, draw: (stream: Stream) => number) => {
    const stream = new Stream(7, 0, 1, 1)
    const values = Array.from({ length: n }, () => draw(stream))
    const mean = values.reduce((a, b) => a + b, 0) / n
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
  }

  it.each([0.3, 4, 29, 31, 250])('draws Poisson counts with mean and variance %d', mean => {
    const seen = many(8000, stream => stream.poisson(mean))
    const standardError = Math.sqrt(mean / 8000)
    expect(Math.abs(seen.mean - mean)).toBeLessThan(4 * standardError)
    expect(Math.abs(seen.variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / 8000 + 1 / (mean * 8000)))
  })

  it.each([0.5, 0.8, 3, 200])('draws factors around 1 that are as uncertain as a count of %d', shape => {
    const factors = new Float64Array(8000)
    new Stream(7, 0, 1, 1).fillWithFactors(new Float64Array(8000).fill(shape), factors)
    const mean = factors.reduce((a, b) => a + b, 0) / factors.length
    const variance = factors.reduce((sum, factor) => sum + (factor - 1) ** 2, 0) / factors.length
    expect(Math.abs(mean - 1)).toBeLessThan(4 / Math.sqrt(8000 * shape))
    expect(variance * shape).toBeCloseTo(1, 0)
  })

  it('takes as certain what next to nothing is known of', () => {
    const factors = new Float64Array(2)
    new Stream(7, 0, 1, 1).fillWithFactors(Float64Array.of(0.2, 0), factors)
    expect([...factors]).toEqual([1, 1])
  })

  it.each([0.5, 3])('draws gamma values of shape %d', shape => {
    const seen = many(8000, stream => stream.gamma(shape))
    expect(Math.abs(seen.mean - shape)).toBeLessThan(4 * Math.sqrt(shape / 8000))
  })

  it('gives the same draws to the same subject, whoever draws before', () =>
    expect(new Stream(1, 2, 3, 4).uniform()).toBe(new Stream(1, 2, 3, 4).uniform()))
})

it('keys of neighbouring texts differ in about half of their bits', () => {
  let bits = 0
  for (let i = 0; i < 1000; i++)
    bits += ((keyOf(String(i)) ^ keyOf(String(i + 1))) >>> 0).toString(2).replaceAll('0', '').length
  expect(bits / 1000).toBeGreaterThan(15)
  expect(bits / 1000).toBeLessThan(17)
})
