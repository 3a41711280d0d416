import { describe, expect, it } from 'vitest'
import type { PageBlock } from '../../shared/article/page.ts'
import { block, inline, original, renderPage, translation } from './page.ts'

type Role = PageBlock['role']

/** The line as a reader sees it on a page in the other language, and the language that it is marked with. */
function shown(role: Role, text: string, lang: 'ro' | 'en' = 'ro') {
  const blocks = [block({ id: 'b1', role, lang, ...inline(text, 's1') }), block({ id: 'b2' })]
  const page =
    lang === 'ro' ? translation('reviewed', { blocks }) : original({ label: 'machine', sourceLocale: 'en', blocks })
  const markup = renderPage({ page, locale: lang === 'ro' ? 'en' : 'ro' })
  const [, marked, words] = new RegExp(`<p class="${role}"( lang="..")?>(.*?)</p>`).exec(markup) ?? []
  return [words?.replaceAll(/<[^>]*>/g, '').trim(), marked !== undefined]
}

describe('a newsroom’s own line on a page in English', () => {
  it.each<[Role, string, string]>([
    ['byline', 'De Ioana Vereș', 'By Ioana Vereș'],
    ['byline', 'Scris de Ana Pop și Ion Vlad', 'By Ana Pop and Ion Vlad'],
    ['byline', 'Autor: Ana Pop', 'By Ana Pop'],
    ['date', 'Publicat: 12 noiembrie', 'Published on 12 November'],
    ['date', '12 noiembrie 2025, 14:30', '12 November 2025, 14:30'],
    ['credit', 'Foto: Andrei Pungovschi', 'Photo: Andrei Pungovschi'],
    ['credit', 'Sursa foto: Agerpres', 'Photo: Agerpres'],
  ])('is in English: %s, %s', (role, text, expected) => {
    expect(shown(role, text)).toEqual([expected, false])
  })

  it.each<[Role, string]>([
    ['byline', 'Traducere: Ana Pop'],
    ['byline', 'De la corespondentul nostru, Ana Pop'],
    ['byline', 'De Ana Pop, 8 noiembrie 2025'],
    ['byline', 'De redacție'],
    ['date', 'Publicat: ieri, la 14:30'],
    ['date', 'Actualizat: 12 noiembrie'],
    ['date', 'miercuri, 12 noiembrie'],
    ['credit', 'Foto: arhiva personală'],
    ['credit', 'Captură video: Digi24'],
  ])('stays as it is, marked, where it says something else: %s, %s', (role, text) => {
    expect(shown(role, text)).toEqual([text, true])
  })
})

describe('a newsroom’s own line on a page in Romanian', () => {
  it.each<[Role, string, string]>([
    ['byline', 'By Ana Pop and Ion Vlad', 'De Ana Pop și Ion Vlad'],
    ['date', 'Published November 12, 2025', 'Publicat pe 12 noiembrie 2025'],
    ['credit', 'Photo by John Smith', 'Foto: John Smith'],
  ])('is in Romanian: %s, %s', (role, text, expected) => {
    expect(shown(role, text, 'en')).toEqual([expected, false])
  })

  it('keeps its place, by which the same line is found in the original', () => {
    const blocks = [block({ id: 'b1', role: 'byline', lang: 'ro', ...inline('De Ana Pop', 's1') }), block({ id: 'b2' })]
    expect(renderPage({ page: translation('reviewed', { blocks }), locale: 'en' })).toContain(
      '<p class="byline"><span id="s1" class="segment">By <a href="/en/author/ana-pop">Ana Pop</a></span></p>',
    )
  })
})
