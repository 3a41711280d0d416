/** Inputs that make careless segmenters slow or deep. Each must come out whole; the bench tells the time. */
import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { maxSegmentChars } from '../../shared/segment/cut-long.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'

const size = 2 * 1024 * 1024
const fill = (piece: string) => piece.repeat(Math.floor(size / piece.length))

/** A fact, the input, how many sentences it makes; one is cut by its length. */
const inputs: [string, string, number][] = [
  ['a million opening brackets', '('.repeat(1_000_000), 1],
  ['a million closing brackets', ')'.repeat(1_000_000), 1],
  ['a million brackets with a stop in each', '(.'.repeat(1_000_000), 1],
  ['one word of 2 MiB', fill('a'), 1],
  ['a line of 2 MiB without a stop', fill('cuvânt '), 1],
  ['2 MiB of stops', fill('.'), 1],
  ['2 MiB of white space between two sentences', `A fost.${fill(' ')}A plecat.`, 2],
  ['quotes that never close', fill('„Casa e mare. '), Math.floor(size / 14)],
  ['a bracket that never closes', `(${fill('Casa e mare. ')}`, Math.floor(size / 13)],
  ['abbreviations without end', fill('dl. '), 1],
  ['one dotted word of 2 MiB', fill('A.'), 1],
  ['numbers after a million brackets', `${'('.repeat(1_000_000)}${' 1. a'.repeat(200_000)}`, 1],
  ['letters with a million marks', `${'e\u0301'.repeat(1_000_000)}.`, 1],
  ['lone surrogates with stops', fill('\ud800. '), Math.floor(size / 3)],
]

describe.each(locales)('segment(%s)', (locale) => {
  it.each(inputs)('takes %s', (_, text, count) => {
    const spans = splitSentences(text, locale)
    expect(spans).toHaveLength(count === 1 ? Math.ceil(text.length / maxSegmentChars) : count)
    expect(spans[0]?.start).toBe(0)
    expect(spans.at(-1)?.end).toBe(text.trimEnd().length)
  })
})
