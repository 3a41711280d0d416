/** LibreOffice, as it writes to the clipboard and saves a page. */
import { describe, expect, it } from 'vitest'
import { formatted, items, leftOut, links, readPaste, readSample, shown } from './read-paste.ts'

const page = (html: string) =>
  `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2.4.2 (Linux)"/></head><body lang="ro-RO" dir="ltr">${html}</body></html>`

describe('a paste from LibreOffice', () => {
  const document = readSample('libreoffice.en')

  it('has its title, lists and formats', () => {
    expect(document.title).toBe('The last ferry to Inishbeg will leave an hour later')
    expect(items(document)).toEqual([
      '- the county pays for the fuel;',
      '- the harbour stays lit until ten:',
      '  - both piers in summer;',
      '  - only the east pier in winter.',
    ])
    expect(formatted(document, 'strong')).toEqual(['half past nine', 'Season', 'Last boat'])
    expect(links(document)).toEqual(['a new engine https://ferries.example/refit'])
  })

  it('joins the lines of its source', () => {
    expect(shown(document)[1]).toMatch(/^From Easter the evening boat will wait/)
  })

  it('keeps its notes, and leaves out what is printed on every page', () => {
    expect(formatted(document, 'sup')).toEqual(['1'])
    expect(shown(document).at(-1)).toBe('1 The timetable was agreed in March.')
    expect(leftOut(document, 'running-head')).toBe('Draft 3, not for circulation · Page 1 of 1')
  })

  it('is a document, so that no site is looked for around its text', () => {
    const document = readPaste(
      page(
        '<p class="western">Anunț</p><p class="western">Apa se oprește mâine, între opt și zece, pe strada Morii și pe strada Lungă.</p><p class="western">Vă mulțumim.</p>',
      ),
    )
    expect(shown(document)).toHaveLength(3)
  })

  it('leaves out contents, and keeps notes at the end', () => {
    const document = readPaste(
      page(
        '<div id="Table of Contents1" dir="ltr"><p>Cuprins</p><p><a href="#__RefHeading1">Vara 2</a></p></div><h1 class="western">Vara</h1><p class="western">A plouat<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a> toată vara.</p><div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Mai puțin în august.</p></div>',
      ),
    )
    expect(shown(document)).toEqual(['Vara', 'A plouati toată vara.', 'i Mai puțin în august.'])
    expect(leftOut(document, 'contents')).toBe('CuprinsVara 2')
  })

  it('has the letters of its old elements', () => {
    const document = readPaste(
      page(
        '<p><font color="#000000"><font size="3" style="font-size: 12pt"><i><span style="font-weight: bold">Numai azi</span></i></font></font>, <strike>luni</strike> marți.</p>',
      ),
    )
    expect(formatted(document, 'strong')).toEqual(['Numai azi'])
    expect(formatted(document, 'em')).toEqual(['Numai azi'])
    expect(formatted(document, 's')).toEqual(['luni'])
  })
})
