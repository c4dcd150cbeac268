import { expect, it } from 'vitest'
import { openSolverThread } from './solver-thread.ts'

const PROGRAM = 'Minimize\n cost: 3 x + 2 y\nSubject To\n r0: x + y >= 4.5\nBounds\n 0 <= x <= 10\n 0 <= y <= 3\nGeneral\n x\n y\nEnd\n' // prettier-ignore

it('finds the cheapest whole numbers, and none where no numbers keep the rows', async () => {
  const solver = openSolverThread()
  const values = await solver.solve(PROGRAM)
  expect([values?.get('x'), values?.get('y')]).toEqual([2, 3])
  expect(await solver.solve(PROGRAM.replace('>= 4.5', '>= 40'))).toBeUndefined()
  await solver.close()
})

it('refuses what is asked after it was closed, and does not wait for ever', async () => {
  const solver = openSolverThread()
  await solver.close()
  await expect(solver.solve(PROGRAM)).rejects.toThrow('closed')
})

it('lets go of what it was asked when it is closed', async () => {
  const solver = openSolverThread()
  const asked = solver.solve(PROGRAM)
  await Promise.all([expect(asked).rejects.toThrow('closed'), solver.close()])
})
