import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { demoSources } from '../../test/support/demo-files.ts'
import { InputError, parseDay } from '../care/index.ts'
import { makeDemoAuthority } from '../demo/index.ts'
import { readAndCheck } from './read-and-check.ts'
import { readOnThread } from './reading-thread.ts'

const demoFiles = demoSources(makeDemoAuthority({ seed: 7, size: 400 }))

const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) })

it('what is read on a thread is what is read here, to the last cell', async () => {
  const files = [
    ...demoFiles,
    text('postcodes.csv', 'pcds,laua,oseast1m,osnrth1m\nLS1 1AB,E08000035,430000,433000\n'),
  ]
  const seen: string[] = []
  const { intake, ...there } = await readOnThread({ files }, (...[, , what]) => seen.push(what))
  const { intake: own, ...here } = readAndCheck({ files }, () => undefined)
  expect(there).toEqual(here)
  expect(intake.postcodes?.lookup('LS1 1AB')).toEqual(own.postcodes?.lookup('LS1 1AB'))
  const plain = { postcodes: undefined, providers: undefined }
  expect({ ...intake, ...plain }).toEqual({ ...own, ...plain })
  expect(seen).toEqual([
    'Reading the files',
    'Checking by the Department’s rules',
    'Making one history of each child',
    'Read',
  ])
}, 60_000)

it('this thread is free while files are read on another', async () => {
  let longest = 0
  let isReading = true
  const watch = async (): Promise<void> => {
    while (isReading) {
      const before = performance.now()
      await wait(5)
      longest = Math.max(longest, performance.now() - before)
    }
  }
  const watching = watch()
  const began = performance.now()
  await readOnThread({ files: demoFiles }, () => undefined)
  const took = performance.now() - began
  isReading = false
  await watching
  expect(longest).toBeLessThan(took / 2)
}, 60_000)

it('what cannot be read is refused here as it was there', async () => {
  const files = [text('x.csv', 'a,b\n1,2\n')]
  await expect(readOnThread({ files }, () => undefined)).rejects.toThrow(InputError)
  const cutOn = parseDay('2031-01-01')
  await expect(readOnThread({ files: demoFiles, cutOn }, () => undefined)).rejects.toThrow(
    /cut on 2031-01-01/,
  )
}, 60_000)
