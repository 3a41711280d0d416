/** What is escaped reads back as it was, and what is no reference stays. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeHtml, unescapeHtml } from '../../shared/text/escape-html.ts'

it('any text comes back from its HTML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unescapeHtml(escapeHtml(text)) === text))
})

it.each([
  ['Tom &amp; Ana &#x219;i &#537;', 'Tom & Ana și ș'],
  ['&nbsp; AT&T &#9999999;', '&nbsp; AT&T &#9999999;'],
  ['&amp;lt;', '&lt;'],
])('%s', (html, text) => {
  expect(unescapeHtml(html)).toBe(text)
})
