/** Pages are valid HTML (html-validate, the standard's rules), and what they tell programs is of schema.org's types. */

import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { errorPage } from '../../functions/site/pages/error.ts'
import type { Page } from '../../shared/article/page.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { toHtmlString } from '../../shared/html.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { blocks } from './everything.ts'
import { inline, original, renderPage, translation } from './page.ts'
import { publishLong } from './published.ts'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
const trouble = async (markup: string) =>
  (await validator.validateString(markup)).results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  )

const more: Partial<Page> = {
  blocks,
  headlineCounterpart: inline('Titlu', 's1', { stale: true }),
  author: 'Ana Pop și Dan <Ion>',
  section: 'Local & Co',
  translators: ['ana'],
  reviewers: ['dan'],
}
const pages: Record<string, Page> = {
  'an original': original(more),
  'an original alone': original({ ...more, counterpart: undefined, alternates: [] }),
  'a translation by machine': translation('machine', { ...more, stale: 2 }),
  'a reviewed translation': translation('reviewed', more),
}

describe.each(Object.entries(pages))('%s', (_, page) => {
  const locale = page.label === 'original' ? 'ro' : 'en'
  it.each(readingViews)('is valid HTML, read in this way: %s', async (way) => {
    expect(await trouble(renderPage({ page, locale, readingView: way, origin: 'https://example.org' }))).toEqual([])
  })
})

describe('pages', () => {
  it('are valid HTML at their full length', async () => {
    for (const site of Object.values(await publishLong('en'))) {
      if (!site.page) throw new Error('nothing is public there')
      for (const way of readingViews)
        expect(await trouble(renderPage({ page: site.page, locale: site.locale, readingView: way }))).toEqual([])
    }
  })

  it.each([404, 410, 500] as const)('are valid HTML where there is nothing to show: %i', async (status) => {
    for (const locale of ['ro', 'en'] as const)
      expect(await trouble(toHtmlString(errorPage({ identity: noIdentity, locale, status })))).toEqual([])
  })

  it('would be found to be wrong', async () => {
    expect(await trouble('<!DOCTYPE html><html><body><p><div id="a b"></p></body></html>')).not.toEqual([])
  })
})

/** What schema.org says of the properties that we use (schema.org/NewsArticle and on). */
const text = z.string().min(1)
const url = z.url()
const time = z.iso.datetime()
const person = z.strictObject({ '@type': z.literal('Person'), name: text })
const work = z.strictObject({
  '@type': z.literal('NewsArticle'),
  inLanguage: z.enum(['ro', 'en']),
  url: url.optional(),
})
const newsArticle = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('NewsArticle'),
  /** Google shows 110 characters at most; schema.org sets no limit. */
  headline: text,
  description: z.string(),
  inLanguage: z.enum(['ro', 'en']),
  datePublished: time,
  dateModified: time,
  wordCount: z.int().min(0),
  mainEntityOfPage: url,
  publisher: z.strictObject({ '@type': z.literal('Organization'), name: text }),
  author: z.array(person).min(1).optional(),
  articleSection: text.optional(),
  image: z.array(url).min(1).optional(),
  translator: z.array(person).min(1).optional(),
  editor: z.array(person).min(1).optional(),
  correction: z
    .array(z.strictObject({ '@type': z.literal('CorrectionComment'), text }))
    .min(1)
    .optional(),
  translationOfWork: work.optional(),
  workTranslation: z.array(work).min(1).optional(),
})

describe('structured data', () => {
  const dataOf = (page: Page) => {
    const markup = renderPage({ page, locale: page.label === 'original' ? 'ro' : 'en', origin: 'https://example.org' })
    return newsArticle.parse(
      JSON.parse(markup.split('<script type="application/ld+json">')[1]?.split('</script>')[0] ?? ''),
    )
  }

  it.each(Object.entries(pages))('is of schema.org’s types: %s', (_, page) => {
    expect(dataOf(page).headline).toBe(page.title)
  })

  it('says what a translation translates, by whom, and who reviewed it', () => {
    expect(dataOf(translation('reviewed', more))).toMatchObject({
      inLanguage: 'en',
      translationOfWork: { inLanguage: 'ro', url: 'https://example.org/ro/podul' },
      translator: [{ name: 'ana' }],
      editor: [{ name: 'dan' }],
      author: [{ name: 'Ana Pop' }, { name: 'Dan <Ion>' }],
      image: ['https://example.org/a.jpg', 'https://example.org/a.jpg'],
    })
  })

  it('says of an original which translations people stand by, and of no other', () => {
    const alternates = original().alternates.map((other) => ({
      ...other,
      label: other.label === 'machine' ? ('reviewed' as const) : other.label,
    }))
    expect(dataOf(original({ alternates })).workTranslation).toEqual([
      { '@type': 'NewsArticle', inLanguage: 'en', url: 'https://example.org/en/the-bridge' },
    ])
    expect(dataOf(original()).workTranslation).toBeUndefined()
  })

  it('tells of corrections in their own words', () => {
    const page = translation('reviewed', {
      blocks: [{ id: 'b', kind: 'paragraph', role: 'correction', text: 'It is 80 m.' }],
    })
    expect(dataOf(page).correction).toEqual([{ '@type': 'CorrectionComment', text: 'It is 80 m.' }])
  })
})
