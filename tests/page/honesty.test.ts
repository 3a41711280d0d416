/** What a page says of itself: whose words they are, and what has changed since. */
import { describe, expect, it } from 'vitest'
import type { Page } from '../../shared/article/page.ts'
import { block, inline, original, renderPage, translation } from './page.ts'

const label = (page: Page, locale: 'ro' | 'en' = 'en') =>
  renderPage({ page, locale })
    .match(/<p class="label [^"]*">(.*?)<\/p>/)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')

describe('a translation says', () => {
  it.each<[string, Page, string]>([
    [
      'that nobody has been there',
      translation('machine'),
      'Machine translation, not yet reviewed. Translated from Romanian.  Read the original in Romanian',
    ],
    [
      'who has been there, while not all is reviewed',
      translation('machine', { translators: ['ana'], reviewers: ['ana', 'dan'] }),
      'Machine translation, not yet reviewed. Translated from Romanian. Some of its sentences have been revised by ana and dan. Read the original in Romanian',
    ],
    [
      'who translated and who reviewed',
      translation('reviewed', { translators: ['ana', 'ion'], reviewers: ['dan'] }),
      'Translation reviewed by our editors. Translated from Romanian. Translated by ana and ion. Reviewed by dan. Read the original in Romanian',
    ],
    [
      'that it is one who did both',
      translation('reviewed', { translators: ['ana'], reviewers: ['ana'] }),
      'Translation reviewed by our editors. Translated from Romanian. Translated and reviewed by ana. Read the original in Romanian',
    ],
    [
      'that the words are a machine’s, though reviewed',
      translation('reviewed', { reviewers: ['dan'] }),
      'Machine translation, reviewed by our editors. Translated from Romanian. Reviewed by dan. Read the original in Romanian',
    ],
    [
      'that the words are people’s, though readers are not told whose',
      translation('reviewed', { unnamedTranslators: true, reviewers: ['dan'] }),
      'Translation reviewed by our editors. Translated from Romanian. Reviewed by dan. Read the original in Romanian',
    ],
    [
      'who has translated, as far as readers are told',
      translation('reviewed', { translators: ['ana'], unnamedTranslators: true, reviewers: ['dan'] }),
      'Translation reviewed by our editors. Translated from Romanian. Translated by ana. Reviewed by dan. Read the original in Romanian',
    ],
  ])('%s', (_, page, expected) => {
    expect(label(page)).toBe(expected)
  })

  it('it in Romanian too, and escapes names', () => {
    const page = translation('reviewed', { sourceLocale: 'en', translators: ['<b>', 'ana', 'ion'], reviewers: [] })
    expect(label(page, 'ro')).toContain('Traducere: &lt;b&gt;, ana și ion.')
  })

  it('nothing of whom, on the original’s page', () => {
    expect(label(original())).toBeUndefined()
  })
})

describe('an article with a correction', () => {
  const blocks = [
    block({ id: 'b1' }),
    block({
      id: 'b2',
      role: 'correction',
      ...inline('Two.', 's2'),
      counterpart: inline('Doi.', 's2'),
    }),
    block({ id: 'b3' }),
    block({ id: 'b4', role: 'correction', ...inline('Three.', 's3') }),
  ]

  it.each(['single', 'parallel', 'sentences'] as const)(
    'says so above, with the way to the first, which says what it is (%s)',
    (way) => {
      const page = renderPage({ page: translation('reviewed', { blocks }), locale: 'en', readingView: way })
      expect(page).toContain('<p class="corrected"><a href="#correction">Corrected</a></p>')
      expect(page.match(/id="correction"/g)).toHaveLength(1)
      expect(page).toMatch(
        /<div id="correction" class="set-apart correction" role="note" aria-label="Correction"><p class="set-name" aria-hidden="true">Correction<\/p>\s*<p class="correction">.*Two\./,
      )
    },
  )

  it('says so in each locale’s words', () => {
    expect(renderPage({ page: original({ blocks }), locale: 'ro' })).toContain('aria-label="Erată">')
  })
})
