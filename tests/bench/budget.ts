/** What hostile originals and texts cost at most, each in a process of its own: the dearest of each size, by time and memory. */
import { KiB, MiB, measure } from '../budget/harness.ts'
import { cases as html } from '../budget/html.ts'
import { isOfSentence, cases as many } from '../budget/many.ts'
import { cases as markdown } from '../budget/markdown.ts'
import { cases as text } from '../budget/text.ts'

const files = { html, markdown, text, many: many.filter((one) => !isOfSentence(one)) }
const shown = 5

for (const [size, chars] of [
  ['256 KiB', 256 * KiB],
  ['2 MiB', 2 * MiB],
] as const) {
  const rows = []
  for (const [file, cases] of Object.entries(files)) {
    for (const { name } of cases) {
      const cost = await measure(import.meta.resolve(`../budget/${file}.ts`), name, chars)
      rows.push('failed' in cost ? { file, name, ms: Infinity, mib: Infinity, ...cost } : { file, name, ...cost })
    }
  }
  for (const by of ['ms', 'mib'] as const) {
    console.log(`${size}, ${rows.length} shapes, the dearest by ${by}`)
    console.table(rows.toSorted((a, b) => b[by] - a[by]).slice(0, shown))
  }
}
