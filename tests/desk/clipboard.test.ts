import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formattedPaste } from '../../functions/desk/browser/original/clipboard.ts'
import { counted, countParts, programOf } from '../../functions/desk/browser/original/paste-parts.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../samples/editors', `${name}.html`), 'utf8')

describe('a paste with formatting', () => {
  it.each([
    ['google-docs.ro', 'Google Docs', [1, 7, 1, 0, 1]],
    ['word.ro', 'Word', [1, 0, 1, 0, 1]],
    ['libreoffice.en', 'LibreOffice', [1, 4, 1, 0, 1]],
    ['outlook.en', 'Outlook', [0, 2, 1, 0, 1]],
    ['gutenberg.en', 'WordPress', [1, 3, 0, 1, 3]],
    ['notion.en', 'Notion', [2, 7, 0, 0, 1]],
    ['substack.en', 'Substack', [2, 2, 0, 1, 3]],
  ])('%s is known to come from %s, and its parts are counted', (name, program, counts) => {
    const paste = formattedPaste(sample(name), 'Plain text.')
    expect(paste?.plain).toBe('Plain text.')
    expect(programOf(paste?.html ?? '')).toBe(program)
    const found = countParts(paste?.html ?? '')
    expect(counted.map((part) => found[part] ?? 0)).toEqual(counts)
  })

  it.each([
    ['nothing', ''],
    ['a single paragraph', "<meta charset='utf-8'><p>The weir was dry in May.</p>"],
    ['spans that only have colours', '<span style="color: rgb(1, 2, 3);">The weir was dry in May.</span>'],
    ['code', '<pre>const weir = dry()\n<b>x</b></pre>'],
    [
      'code with colours',
      '<meta charset="utf-8"><div style="color: #ccc;font-family: Menlo, monospace;white-space: pre;"><p>a</p><p>b</p></div>',
    ],
  ])('is no more than its plain text where it is %s', (_, html) => {
    expect(formattedPaste(html, 'The weir was dry in May.')).toBeUndefined()
  })

  it('is no more than its plain text where that is the source of a page', () => {
    const html = '<div><p><b>&lt;p&gt;</b>The weir</p><p>was dry</p></div>'
    expect(formattedPaste(html, '<p>The weir</p><p>was dry</p>')).toBeUndefined()
  })

  it('may be of no program that is known, and without pictures that are in the HTML itself', () => {
    const found = formattedPaste('<p>The <b>weir</b></p><img src="data:image/png;base64,AAAA" alt="x">', 'The weir')
    expect(found).toEqual({ html: '<p>The <b>weir</b></p><img src="" alt="x">', plain: 'The weir' })
    expect(programOf(found?.html ?? '')).toBeUndefined()
  })

  it('is told in linear time for hostile HTML', () => {
    for (const part of ['<a ', '<a href=', 'src="data:', '<h', '<meta']) {
      expect(formattedPaste(part.repeat(300_000), '')?.plain ?? '').toBe('')
      expect(countParts(part.repeat(300_000))).toEqual({})
    }
  })
})
