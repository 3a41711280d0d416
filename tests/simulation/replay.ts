/**
 * Runs one seed of the simulation again: `npm run simulate -- SEED`, with `--shrink` the least of it that still fails. It
 * prints what was planned, what happened, and what was wrong in the end.
 */
import { buildBrowser } from '../../infra/build/browser.ts'
import { bundled } from './bundle.ts'

const [seed, option] = process.argv.slice(2)
if (!seed || !/^\d+$/.test(seed) || (option && option !== '--shrink')) {
  console.error('usage: npm run simulate -- SEED [--shrink]')
  process.exit(2)
}
await buildBrowser()
const { planOf, show, shrink, simulate } = await bundled()
const planned = planOf(Number(seed))
const wrong = new Set((await simulate(planned)).problems.map(({ invariant }) => invariant))
const plan =
  option && wrong.size > 0
    ? await shrink(planned, async (less) =>
        (await simulate(less)).problems.some(({ invariant }) => wrong.has(invariant)),
      )
    : planned
const { problems, trace } = await simulate(plan, { traced: true })
console.log([show(plan), '', ...trace, '', `seed ${seed}: ${problems.length || 'no'} problems`].join('\n'))
for (const { invariant, detail } of problems) console.log(`${invariant}: ${detail}`)
process.exitCode = problems.length > 0 ? 1 : 0
