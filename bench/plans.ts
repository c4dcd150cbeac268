// npm run bench -- plans [RUNS]: what two plans do in the four invented authorities, beside what they truly do.
import { AUTHORITIES, hasSharedData, planEffects } from './plan-effects.ts'

const runs = Number(process.argv[2] ?? 400)
if (!hasSharedData()) {
  console.error('npm run bench -- plans: the authorities whose truth is known are not here')
  process.exit(2)
}
console.log(
  `Mean effect on children in each kind of home, ${runs} futures; near: within 20 % or two children\n`,
)
console.log('authority     plan            kind                   months    ours   truth  near')
let near = 0
let all = 0
for (const authority of AUTHORITIES)
  for (const effect of planEffects(authority, runs)) {
    all++
    if (effect.isNear) near++
    const { plan, kind, months, ours, truth, isNear } = effect
    console.log(`${authority.padEnd(13)} ${plan.padEnd(15)} ${kind.padEnd(22)} ${String(months).padStart(6)} ${ours.toFixed(1).padStart(7)} ${truth.toFixed(1).padStart(7)}  ${isNear ? 'yes' : 'NO'}`) // prettier-ignore
  }
console.log(`\n${near} of ${all} near`)
process.exit(near === all ? 0 : 1)
