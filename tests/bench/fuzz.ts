/**
 * Parses spoiled originals for a time: `node tests/bench/fuzz.ts [SECONDS=60] [SEED]`. None may throw, take more than a
 * second, or lose a character. A seed of a failure, with 0 seconds, parses that original alone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { takeFrontMatter } from '../../shared/document/parse/front-matter.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { plainLetters } from '../../shared/document/parse/text/text-line.ts'
import { removeInvisible } from '../../shared/text/invisible.ts'
import { filled, KiB, least, MiB, worked } from '../budget/harness.ts'
import { markdownText, miscounted, pageText } from '../document/characters.ts'
import { html } from '../document/generate.ts'
import { markdown } from '../document/generate-markdown.ts'
import { wildHtml } from '../document/generate-wild.ts'
import { mutate } from '../document/mutate.ts'
import { counter } from '../document/parsed.ts'
import { type Random, randomOf } from '../simulation/random.ts'

const maxMs = 1000
/** The parsers that the text is compared with take too long for more. */
const maxCompared = 64 * KiB

const folder = join(import.meta.dirname, '..', 'samples')
const samples = ['pages', 'pastes', 'articles', 'editors'].flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => !file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, name, file), 'utf8')),
)

const formats = ['html', 'html', 'markdown', 'text'] as const
type Original = { format: (typeof formats)[number]; content: string; locale?: 'ro' | 'en' }

function originalOf(seed: number): Original {
  const random = randomOf(seed)
  const format = random.pick(formats)
  const generated = () => fc.sample(random.pick([html, wildHtml, markdown]), { seed, numRuns: 1 })[0] ?? ''
  const start = random.chance(0.3) ? generated() : random.pick(samples)
  const content = mutate(start, random.chance(0.5) ? generated() : random.pick(samples), random)
  const locale = random.pick([{}, { locale: 'ro' }, { locale: 'en' }] as const)
  return { format, content: filled(content, sizeOf(content.length, random)), ...locale }
}

function sizeOf(length: number, { below, chance }: Random): number {
  if (length === 0 || chance(0.9)) return length
  return chance(0.1) ? 2 * MiB : below(256 * KiB)
}

/** The text of an upload as other parsers read it: none knows all that the page shows, so only a loss is told. */
const readings: Record<Original['format'], (content: string) => string[]> = {
  html: (content) => [pageText(content)],
  markdown: (content) => {
    const { unread, body } = takeFrontMatter(content)
    // What costs too much to parse is read as it stands. A sign may be Markdown's own in a piece, and text in the whole.
    return [markdownText(body, pageText) + unread.join(''), content].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ''))
  },
  text: (content) => [plainLetters(content)],
}

type Outcome = { ms: number; refused?: string; faults: string[] }

async function check(original: Original): Promise<Outcome> {
  let result: ReturnType<typeof parse> | undefined
  const ms = await least(maxMs, () => {
    const begin = worked()
    result = parse(original, counter())
    return worked() - begin
  })
  const faults = ms > maxMs ? [`takes ${Math.round(ms)} ms`] : []
  if (!result?.ok) return { ms, faults, refused: result?.issues[0]?.reason ?? '' }
  if (original.content.length > maxCompared) return { ms, faults }
  const { document } = result
  const texts = readings[original.format](removeInvisible(original.content))
  const lost = Math.min(...texts.map((text) => miscounted(document, text).lost))
  if (lost > 0) faults.push(`loses ${lost} characters`)
  return { ms, faults }
}

const [seconds = '60', first = String(Date.now() % 1e9)] = process.argv.slice(2)
const end = performance.now() + Number(seconds) * 1000
const counts: Record<string, { parsed: number; refused: number; slowest: number; seed: number }> = {}
let failures = 0
// What is made once, such as the n-grams of languages, is no part of an original's cost.
parse({ format: 'text', content: 'Podul se redeschide luni.' }, counter())
let seed = Number(first)
do {
  const original = originalOf(seed)
  const found = await check(original).catch(
    (error: unknown): Outcome => ({
      ms: 0,
      faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }),
  )
  const row = counts[original.format] ?? { parsed: 0, refused: 0, slowest: 0, seed }
  counts[original.format] = row
  if (found.refused === undefined) row.parsed++
  else row.refused++
  if (found.ms > row.slowest) Object.assign(row, { slowest: Math.round(found.ms), seed })
  if (found.faults.length > 0) failures++
  for (const fault of found.faults)
    console.log(`seed ${seed}, ${original.format}, ${original.content.length} characters: ${fault}`)
  seed++
} while (performance.now() < end)
console.table(counts)
console.log(`${seed - Number(first)} originals, ${failures} failures; the first seed was ${first}`)
process.exitCode = failures > 0 ? 1 : 0
