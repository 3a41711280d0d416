import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichText, Tag } from '../../shared/document/model/document.ts'
import { fromXml, toXml } from '../../shared/markup/xml.ts'

const em = (id: string, start: number, end: number): Tag => ({ id, start, end, name: 'em' })
const link: RichText = {
  text: 'He says the river is higher.',
  tags: [{ id: 'k', start: 8, end: 27, name: 'a', href: 'https://example.org/?a=1&b=2' }, em('e', 21, 27)],
}

describe('toXml', () => {
  it('writes numbered elements, nested, and no address', () => {
    expect(toXml(link)).toBe('He says <x id="1">the river is <x id="2">higher</x></x>.')
  })

  it('escapes what XML would read, and has no character that XML has not', () => {
    expect(toXml({ text: 'R&D <1 >0 \u0001 \ud800' })).toBe('R&amp;D &lt;1 &gt;0   \ufffd')
  })

  it('marks a place with an empty element', () => {
    expect(toXml({ text: 'ab', tags: [em('1', 1, 1)] })).toBe('a<x id="1"></x>b')
  })
})

describe('fromXml', () => {
  it('puts the source’s tags where their elements came to stand, in whatever order', () => {
    const source: RichText = { text: 'red house', tags: [em('r', 0, 3), em('h', 4, 9)] }
    expect(fromXml(source, '<x id="2">casa </x><x id="1">roșie</x>').target).toEqual({
      text: 'casa roșie',
      tags: [em('r', 5, 10), em('h', 0, 4)],
    })
  })

  it.each([
    ['an element lost', 'El zice <x id="1">că râul e mai mare</x>.'],
    ['an element twice', '<x id="1">El</x> <x id="1">zice</x> <x id="2">că</x>.'],
    ['an element that nobody sent', '<x id="1">El <x id="2">zice</x> <x id="3">că</x></x>.'],
    ['an element not closed', 'El <x id="1">zice <x id="2">că</x>.'],
    ['an end without a beginning', 'El <x id="1">zice <x id="2">că</x></x></x>.'],
    ['another element', 'El <b>zice</b> <x id="1">că <x id="2">e</x></x>.'],
    ['an element with its words gone', 'El <x id="1">zice <x id="2"></x></x>.'],
  ])('gives the bare text alone for %s', (_, xml) => {
    const { text, target } = fromXml(link, xml)
    expect([target, /[<>]/.test(text)]).toEqual([null, false])
  })

  it.each([
    ['Tap Set up (1).', 4, 10, 'Apăsați<x id="1">Configurare</x> (1).', 'Apăsați Configurare (1).', 'Configurare'],
    ['Tap Set up (1).', 4, 10, 'Apăsați <x id="1">Configurare</x>(1).', 'Apăsați Configurare (1).', 'Configurare'],
    [
      'Tap Set up now.',
      4,
      10,
      'Apăsați<x id="1">„Configurare”</x>acum.',
      'Apăsați „Configurare” acum.',
      '„Configurare”',
    ],
    ['A Set up .', 2, 8, 'O <x id="1">configurare</x>.', 'O configurare.', 'configurare'],
    ['The party won.', 4, 9, '<x id="1">Partid</x>ul a câștigat.', 'Partidul a câștigat.', 'Partid'],
    ['un-believ-able', 3, 9, 'in<x id="1">croia</x>bil', 'incroiabil', 'croia'],
    ['in a day', 3, 8, 'într-<x id="1">o zi</x>', 'într-o zi', 'o zi'],
  ])('gives the tag in %j (%i to %i) the white space of the source in %j', (text, start, end, xml, right, words) => {
    const { target } = fromXml({ text, tags: [em('1', start, end)] }, xml, new Set(['ul']))
    expect([target?.text, target?.text.slice(target.tags?.[0]?.start, target.tags?.[0]?.end)]).toEqual([right, words])
  })

  it('gives it also where the elements are not the ones sent', () => {
    const { text, target } = fromXml({ text: 'Tap Set up', tags: [em('1', 4, 10)] }, 'Apăsați<x id="1">Configurare')
    expect([text, target]).toEqual(['Apăsați Configurare', null])
  })

  it('keeps an element that stands in the source’s text, decoded by the engine or not', () => {
    const source = { text: 'write <script> in it', tags: [em('1', 0, 5)] }
    for (const name of ['<script>', '&lt;script&gt;'])
      expect(fromXml(source, `<x id="1">scrieți</x> ${name} în el`).target).toEqual({
        text: 'scrieți <script> în el',
        tags: [em('1', 0, 7)],
      })
  })

  it('reads our own elements from an engine that escapes them', () => {
    expect(fromXml({ text: 'a b', tags: [em('1', 0, 1)] }, '&lt;x id=&quot;1&quot;&gt;c&lt;/x&gt; d').target).toEqual({
      text: 'c d',
      tags: [em('1', 0, 1)],
    })
  })

  it('reads entities once, and leaves what is none', () => {
    expect(fromXml({ text: '' }, 'a &amp;lt; b &#537; &#x21b; &nope; & c').text).toBe('a &lt; b ș ț &nope; & c')
  })

  it('gives back any segment whose engine changes nothing', () => {
    const text = fc.stringMatching(/^[a-zșț&<>"'; ]{1,30}$/).map((words) => `${words}.`)
    const segment = text.chain((words) =>
      fc.array(fc.tuple(fc.nat(words.length), fc.nat(words.length)), { maxLength: 4 }).map((pairs): RichText => {
        const spans = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
        const apart = spans.filter(
          ([start, end], at) =>
            words.slice(start, end) === words.slice(start, end).trim() &&
            spans.every(([s, e], other) => other >= at || e <= start || end <= s || (s <= start && end <= e)),
        )
        return { text: words, tags: apart.map(([start, end], at) => em(String(at), start, end)) }
      }),
    )
    fc.assert(
      fc.property(segment, (source) => {
        const { text, target } = fromXml(source, toXml(source))
        expect(text).toBe(source.text)
        if (target?.tags) expect(target.tags).toEqual(source.tags)
      }),
    )
  })
})
