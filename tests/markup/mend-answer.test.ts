import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendAnswer } from '../../shared/markup/mend-answer.ts'

describe('an engine’s answer', () => {
  it.each([
    ['It’s here.', 'E aici, la Moody&#39;s.', "E aici, la Moody's."],
    ['He said “yes”.', 'A spus &quot;da&quot;.', 'A spus "da".'],
    ['Research & Development', 'R&amp;amp;D', 'R&D'],
    ['It’s', 'Moody&amp;#39;s &#x219;i', "Moody's și"],
    ['It’s', 'Moody& # 39 ;s', "Moody's"],
    ['Today', '&Icirc;n Rom&acirc;nia&nbsp;azi', 'În România\u00a0azi'],
    ['The government announced', '▁Guvernul▁a ▁anunțat▁', 'Guvernul a anunțat'],
    ['See https://example.org/a-b today.', 'Vezi https: //example. org/a-b azi.', 'Vezi https://example.org/a-b azi.'],
    ['It is back', 'S-a\u200b în\u00adtors\u0000 a\ud83dzi\u0007\ufffe', 'S-a întors azi'],
    ['It is back', 'S-a\u2800întors', 'S-a întors'],
    ['Write to ana@example.ro.', 'Scrieți la ana @ example.ro.', 'Scrieți la ana@example.ro.'],
  ])('for %j is mended from %j to %j', (source, answer, right) => {
    expect(mendAnswer({ text: answer }, source)).toEqual({ text: right })
  })

  it.each([
    ['Write &quot; for a quotation mark.', 'Scrie &quot; pentru ghilimele.'],
    ['The sign ▁ is SentencePiece’s.', 'Semnul ▁ este al lui SentencePiece.'],
    ['AT&T; Bell', 'AT&T; Bell'],
    ['A', 'R&D; &#0; &#xd800; &#x110000; &#7;'],
    ['A family', 'O familie 👨\u200d👩\u200d👧'],
  ])('for %j stays as it is: %j', (source, answer) => {
    expect(mendAnswer({ text: answer }, source)).toEqual({ text: answer })
  })

  it('keeps its tags on their words without what nobody sees', () => {
    const tag = { id: '1', name: 'em' as const }
    const answer = { text: 'E\u0000 a\u200bzi\ud83d.', tags: [{ ...tag, start: 3, end: 8 }] }
    expect(mendAnswer(answer, 'Today')).toEqual({ text: 'E azi.', tags: [{ ...tag, start: 2, end: 5 }] })
  })

  it('keeps its tags on their words', () => {
    const tag = { id: '1', name: 'em' as const, start: 10, end: 14 }
    expect(mendAnswer({ text: '&quot;da&quot; azi', tags: [{ ...tag, start: 15, end: 18 }] }, 'Yes')).toEqual({
      text: '"da" azi',
      tags: [{ ...tag, start: 5, end: 8 }],
    })
  })

  it('is never changed if it is the source', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zșț &#;▁39:/.@]{0,60}$/), (text) => {
        expect(mendAnswer({ text }, text).text).toBe(text)
      }),
    )
  })
})
