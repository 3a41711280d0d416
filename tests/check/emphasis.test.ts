/** A title may keep its language in emphasis, and its quotation marks may become emphasis. */
import { expect, it } from 'vitest'
import { checkPair } from '../../shared/check/check-pair.ts'
import type { RichText } from '../../shared/document/model/document.ts'

/** A text with one part in emphasis, between asterisks. */
const withEmphasis = (marked: string): RichText => {
  const [before = '', inside = '', after = ''] = marked.split('*')
  const start = before.length
  return { text: before + inside + after, tags: [{ id: '1', name: 'em', start, end: start + inside.length }] }
}

it.each([
  ['She has seen *Le fabuleux destin d’Amélie* ten times.', 'A văzut de zece ori *Le fabuleux destin d’Amélie*.'],
  ['He showed *Les quatre cents coups* to his pupils.', 'Le-a arătat elevilor *Les quatre cents coups*.'],
  [
    'The band sang *Where have all the flowers gone* twice.',
    'Trupa a cântat de două ori *Where have all the flowers gone*.',
  ],
])('a title in emphasis keeps its language: %s', (en, ro) => {
  const [source, target] = [withEmphasis(en), withEmphasis(ro)]
  expect(checkPair({ source, target, from: 'en', to: 'ro' }).filter(({ severity }) => severity !== 'info')).toEqual([])
})

it('a sentence in emphasis that was not translated is told', () => {
  const source = withEmphasis('She said that *nobody would ever find the old house* again.')
  const target = withEmphasis('A spus că *nobody would ever find the old house* din nou.')
  expect(checkPair({ source, target, from: 'en', to: 'ro' }).map(({ code }) => code)).toContain('same.part')
})

it('a title in quotation marks may be in emphasis', () => {
  const source = { text: 'Criticii au lăudat „Vrabia de pe sârmă și alte povestiri”.' }
  const target = {
    text: 'Critics praised The sparrow on the wire and other stories.',
    tags: [{ id: '1', name: 'em' as const, start: 16, end: 57 }],
  }
  const codes = checkPair({ source, target, from: 'ro', to: 'en' }).map(({ code }) => code)
  expect(codes).not.toContain('quotes.missing')
})
