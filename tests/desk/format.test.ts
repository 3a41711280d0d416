import { describe, expect, it } from 'vitest'
import { formatOfFile, formatOfText } from '../../functions/desk/browser/original/format.ts'

describe('the format of a pasted text', () => {
  it.each([
    ['text', 'Un titlu\n\nUn paragraf. Altul.'],
    ['text', '#Politică / Ion Pop\n\nUn text.'],
    ['text', ''],
    ['text', '— Unde mergi? întrebă ea.\n\n— Acasă.'],
    ['markdown', '# Titlu\n\nText.'],
    ['markdown', '---\ntitle: Titlu\n---\nText.'],
    ['markdown', 'Titlu\n\n## Unu\n\n- doi\n- trei'],
    ['markdown', 'Vezi [aici](https://example.org) și **acolo**.\n\n> Citat'],
    ['html', '<!doctype html><html></html>'],
    ['html', '\n  <article class="x"><p>Text</p></article>'],
    ['text', '<3 este o inimă'],
    ['html', "<meta charset='utf-8'><b id='docs-internal-guid-1'><p>Text</p></b>"],
    ['html', '<!-- wp:paragraph -->\n<p>Text</p>\n<!-- /wp:paragraph -->'],
    ['html', '<strong>Text.</strong>\n\nAlt text.\n\n[gallery ids="1"]'],
    ['html', '[caption id="a"]<img src="a.jpg" /> Text[/caption]\n\nAlt text.'],
    ['html', 'Text.\n\n<!--more-->\n\nAlt text.'],
    ['text', '[VIDEO] Un titlu\n\nUn text.'],
    ['text', '[Foto: Ion Pop] Un titlu\n\nUn text.'],
    ['markdown', '<img src="a.jpg">\n\n# Titlu\n\n- un text\n- altul'],
  ])('is %s for %j', (expected, text) => {
    expect(formatOfText(text)).toBe(expected)
  })

  it('is told in linear time for hostile text', () => {
    expect(formatOfText('['.repeat(2_000_000))).toBe('text')
    expect(formatOfText('](\n'.repeat(500_000))).toBe('text')
  })
})

describe('the format of a file', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.htm', 'html'],
    ['a.b.txt', 'text'],
    ['a.DOCX', 'docx'],
    ['a.odt', 'odt'],
    ['a.doc', null],
    ['md.exe', null],
    ['README', null],
  ])('%s is %s', (name, expected) => {
    expect(formatOfFile(name)).toBe(expected)
  })
})
