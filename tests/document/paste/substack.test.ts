/** Substack, as its editor writes to the clipboard. */
import { describe, expect, it } from 'vitest'
import { formatted, items, links, readPaste, readSample, setAside, shown } from './read-paste.ts'

describe('a paste from Substack', () => {
  const document = readSample('substack.en')

  it('has its title, list, formats and links', () => {
    expect(document.title).toBe('The lighthouse that nobody wanted to switch off')
    expect(items(document)).toEqual(['- the county asks for a year’s delay;', '- the keeper stays on half pay.'])
    expect(formatted(document, 'strong')).toEqual(['burning again'])
    expect(links(document)[0]).toBe('its reasons https://agency.example/report')
  })

  it('has the caption with its picture, and a pull quote as a quotation', () => {
    const caption = document.blocks.find(({ role }) => role === 'caption')
    expect(caption?.text).toBe('The lamp, an hour after it was switched off')
    expect(document.blocks.find(({ kind }) => kind === 'quote')?.text).toBe('A satellite has never waved back.')
  })

  it('has each note with its number', () => {
    expect(formatted(document, 'sup')).toEqual(['1'])
    expect(shown(document).at(-1)).toBe('1 There were forty of them, by the keeper’s count.')
  })

  it('keeps its forms and buttons apart', () => {
    expect(setAside(document)).toEqual([
      'Thanks for reading Coast Letters! Subscribe for free to receive new posts and support my work.',
      'Share',
    ])
  })

  it('keeps boxes for other letters apart, and a text about subscribing in', () => {
    const document = readPaste(
      '<h1>The ferry</h1><p>The ferry sails again from Monday, after a winter of repairs that cost two million euro.</p><p>Passengers can subscribe to the timetable by mail, and share a cabin.</p><div class="embedded-post-wrap"><a href="https://a.example/p"><div>Another letter</div></a></div><div class="embedded-publication-wrap"><div>Coast Letters</div></div><p>Her captain says that the new hull is quieter than a swan, and nobody will hear her leave.</p>',
      'en',
    )
    expect(setAside(document)).toEqual(['Another letter', 'Coast Letters'])
  })
})
