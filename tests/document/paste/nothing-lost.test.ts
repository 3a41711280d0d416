/** Every character of a paste is in some block, or the document says why it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/document/parse/parse.ts'
import { exact, miscounted, treeText } from '../characters.ts'
import { counter } from '../parsed.ts'

const folder = join(import.meta.dirname, '../../samples/editors')
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))

function expectNothingLost(content: string): void {
  const result = parse({ format: 'html', content, locale: 'ro' }, counter())
  fc.pre(result.ok)
  if (!result.ok) return
  expect(miscounted(result.document, treeText(content))).toEqual(exact)
}

/** Start tags that mean something in a paste, with their end tags. */
const elements: [string, string][] = [
  ['<b style="font-weight:normal" id="docs-internal-guid-1">', '</b>'],
  ['<span style="font-weight:700;text-decoration:underline">', '</span>'],
  ['<span style="font-weight:400;font-style:normal">', '</span>'],
  ['<p style="font-style:italic">', '</p>'],
  ['<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">', '</p>'],
  ['<p class=MsoListParagraph style="mso-list:l0 level3 lfo1">', '</p>'],
  ['<p class=MsoListParagraphCxSpMiddle>', '</p>'],
  ['<span style="mso-list:Ignore">', '</span>'],
  ['<p class=MsoTitle>', '</p>'],
  ['<p class=MsoToc1>', '</p>'],
  ['<div style="mso-element:comment-list">', '</div>'],
  ['<span class=MsoCommentReference>', '</span>'],
  ['<del cite="mailto:Ana">', '</del>'],
  ['<ins cite="mailto:Ana">', '</ins>'],
  ['<xml>', '</xml>'],
  ['<a href="#_ftn1">', '</a>'],
  ['<a href="#cmnt_ref1">', '</a>'],
  ['<a href="#sus">', '</a>'],
  ['<a class="bookmark" href="https://a.example/1">', '</a>'],
  ['<div class="bookmark-title">', '</div>'],
  ['<figure class="callout">', '</figure>'],
  ['<span class="icon">', '</span>'],
  ['<ul class="toggle">', '</ul>'],
  ['<ul class="lst-kix_a-0">', '</ul>'],
  ['<ol class="lst-kix_a-1" start="3">', '</ol>'],
  ['<li data-listid="1" data-aria-level="2">', '</li>'],
  ['<ul>', '</ul>'],
  ['<li>', '</li>'],
  ['<div class="ListContainerWrapper">', '</div>'],
  ['<div class="gmail_attr">', '</div>'],
  ['<blockquote type="cite">', '</blockquote>'],
  ['<div class="pullquote">', '</div>'],
  ['<span class="mw-editsection">', '</span>'],
  ['<sup class="reference">', '</sup>'],
  ['<style>', '</style>'],
  ['<aside>', '</aside>'],
  ['<table class="properties"><tr><td>', '</td></tr></table>'],
]
const words = [
  ...['Podul', ' ', '\n\n', '\n', '[1]', '2', '^', '·', 'o', '1.', '\u00a0\u00a0', '<br>', '[a]', '<hr width="33%">'],
  ...['[caption id="1"]', '[/caption]', '<img src="https://a.example/1.jpg" alt="">', '[embed]', '[/embed]', '['],
  ...['https://v.example/1', '[gallery ids="1"]', '[b]', '[/b]', '[sic]', ']', '<!--more-->', '[su_box title="a"]'],
  ...['From: Ana &lt;ana@a.example&gt;', 'Subject: Podul', '--', 'De la: Ana'],
]

const paste = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...elements.map(([start]) => start)) },
      { weight: 2, arbitrary: fc.constantFrom(...elements.map(([, end]) => end)) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('a paste', () => {
  it.each(samples)('of $name is kept or accounted for', ({ content }) => expectNothingLost(content))

  it('with two notes of which one has no text keeps the signs of both', () => {
    const note = (sign: string) => `<p><a href="#_ftnref${sign}" name="_ftn${sign}">${sign}</a>`
    expectNothingLost(`<p>Podul se redeschide luni.</p>${note('1')}</p>${note('2')} Biletul costă doi lei.</p>`)
  })

  it('of anything is kept or accounted for', () => {
    fc.assert(fc.property(paste, expectNothingLost), { numRuns: 3000 })
  })
})
