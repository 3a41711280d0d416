/**
 * Fits the weights by which the article is found in a page, writes them, and prints how well they do on pages that they
 * were not fitted on (ten parts of the pages, each judged by weights of the other nine).
 * Run by `node tests/bench/fit.ts FOLDER`; FOLDER holds `truth.jsonl` ({id, body} a line) and ID.html.gz.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Example, type Page, readPages } from './article/examples.ts'
import { fitLogistic, type Row } from './article/regression.ts'

const ridge = 5e-5
const parts = 10
/** How much a page counts that has been changed, and a page written for the tests. */
const worth = { bare: 0.6, misled: 0.3, own: 1.4 }
const minWeight = 0.05

const folder = process.argv[2]
if (!folder) {
  console.error('Name the folder of saved pages: node tests/bench/fit.ts FOLDER')
  process.exit(2)
}
const pages = readPages(folder)
const names = [
  ...new Set(pages.flatMap(({ asItIs }) => asItIs.flatMap(({ features }) => Object.keys(features)))),
].sort()
const indexOf = new Map(names.map((name, index) => [name, index]))
const rows = new Map(pages.map((page) => [page, rowsOf(page)]))

report(crossValidate())
save(fit(pages))

function fit(list: Page[]): number[] {
  return fitLogistic(
    list.flatMap((page) => rows.get(page) ?? []),
    names.length,
    ridge,
  )
}

/** Each page counts the same; in it a block counts by the root of its words. */
function rowsOf({ asItIs, changed, own }: Page): Row[] {
  const told = (examples: Example[], factor: number): Row[] => {
    const known = examples.filter(({ label }) => label !== undefined)
    const total = known.reduce((sum, { words }) => sum + Math.sqrt(words), 0)
    return known.map(({ features, label = 0, words }) => {
      return { values: sparse(features), label, weight: (factor * Math.sqrt(words)) / Math.max(total, 1) }
    })
  }
  const factor = own ? worth.own : 1
  return [
    ...told(asItIs, factor),
    ...told(changed.bare, factor * worth.bare),
    ...told(changed.misled, factor * worth.misled),
  ]
}

function sparse(features: Record<string, number>): [number, number][] {
  return Object.entries(features).flatMap(([name, value]) => {
    const index = indexOf.get(name)
    return value === 0 || index === undefined ? [] : [[index, value] as [number, number]]
  })
}

function crossValidate(): { page: Page; f1: number }[] {
  return Array.from({ length: parts }, (_, part) => {
    const weights = fit(pages.filter((_, index) => index % parts !== part))
    return pages.filter((_, index) => index % parts === part).map((page) => ({ page, f1: score(page, weights) }))
  }).flat()
}

/** F1 over the words of the blocks with a label. */
function score({ asItIs }: Page, weights: number[]): number {
  let [hits, found, wanted] = [0, 0, 0]
  for (const { features, label, words } of asItIs) {
    if (label === undefined) continue
    const sum = sparse(features).reduce(
      (all, [index, value]) => all + value * (weights[index] ?? 0),
      weights.at(-1) ?? 0,
    )
    if (label === 1) wanted += words
    if (sum > 0) found += words
    if (sum > 0 && label === 1) hits += words
  }
  return (2 * hits) / Math.max(found + wanted, 1)
}

function report(results: { page: Page; f1: number }[]): void {
  for (const own of [false, true]) {
    const scores = results.filter(({ page }) => page.own === own).map(({ f1 }) => f1)
    const mean = scores.reduce((sum, f1) => sum + f1, 0) / scores.length
    const low = scores.filter((f1) => f1 < 0.7).length
    console.log(
      own ? 'pages of the tests' : 'saved pages',
      scores.length,
      'mean F1',
      mean.toFixed(4),
      'under .70:',
      low,
    )
  }
}

function save(fitted: number[]): void {
  const round = (weight: number): number => Number(weight.toFixed(2))
  const lines = names
    .map((name, index) => [name, round(fitted[index] ?? 0)] as const)
    .filter(([, weight]) => Math.abs(weight) >= minWeight)
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},\n`)
  const text = `/**
 * The weights of the features, fitted by \`node tests/bench/fit.ts FOLDER\`. A positive weight speaks for the
 * article, a negative one against it. A feature that is not here has none.
 */

export const bias = ${round(fitted.at(-1) ?? 0)}

export const weights: Readonly<Record<string, number>> = {
${lines.join('')}}
`
  writeFileSync(join(import.meta.dirname, '../../shared/document/roles/article/weights.ts'), text)
}
