/** Every character of an upload's text is in some block, or the document says why it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../shared/document/parse/parse.ts'
import { expectAllAccounted, treeText } from './characters.ts'
import { html } from './generate.ts'
import { wildHtml } from './generate-wild.ts'
import { counter, outline, parsed } from './parsed.ts'

const samples = ['pages', 'articles'].flatMap((folder) => {
  const url = new URL(`../samples/${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, content: readFileSync(new URL(name, url), 'utf8') }))
})

function expectNothingLost(content: string): void {
  const result = parse({ format: 'html', content, locale: 'ro' }, counter())
  fc.pre(result.ok)
  if (result.ok) expectAllAccounted(result.document, treeText(content))
}

describe('of HTML', () => {
  it.each(samples)('$name is kept or accounted for', ({ content }) => expectNothingLost(content))

  it('anything well nested is kept or accounted for', () => {
    fc.assert(fc.property(html, expectNothingLost), { numRuns: 300 })
  })

  it('anything badly nested is kept or accounted for', () => {
    fc.assert(fc.property(wildHtml, expectNothingLost), { numRuns: 2000 })
  })
})
