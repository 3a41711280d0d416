import { describe, expect, it } from 'vitest'
import type { Page, SiteObject } from '../../shared/article/page.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { type Html, toHtmlString } from '../../shared/html.ts'
import { type ArticleParts, fillFor, renderArticle } from '../../shared/page/article-page.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { openSiteObject, pageOf, parseSiteObject, readyOf, writeSiteObject } from '../../shared/pipeline/site-object.ts'
import { blocks } from '../page/everything.ts'
import { original } from '../page/page.ts'

const bare: SiteObject = {
  ...{ v: 1, article: 'A', locale: 'ro', recordNumber: 1, status: 'public' },
  original: { locale: 'ro', slug: 'podul' },
}
const open = (body: string) => openSiteObject('site/ro/podul.json', new TextEncoder().encode(body))
const write = (page: Page) => writeSiteObject({ ...bare, page }, 'podul', noIdentity)

/** What is sent of it at one origin. */
const sent = (parts: ArticleParts | undefined) => {
  const finished = (markup: Html) => toHtmlString(markup, fillFor('https://example.org'))
  return parts && { ...parts, head: finished(parts.head), main: finished(parts.main) }
}

/** With every character that ends a line somewhere. */
const page = original({ blocks, title: 'Podul\n\r\u2028\u2029\u0085 de la „Ostrovești”', author: 'Ana\nPop' })

describe('what stands at an address', () => {
  it('is read as it was written: what it says, its page, and each way of reading that', () => {
    const site = open(write(page))
    expect(site).toMatchObject(bare)
    expect(pageOf(site)).toEqual(page)
    for (const way of readingViews)
      expect(sent(readyOf(site, way))).toEqual(
        sent(renderArticle({ identity: noIdentity, page, locale: 'ro', slug: 'podul', readingView: way })),
      )
  })

  it('has one language’s way alone, for all, where nothing stands beside it', () => {
    const alone = original({ counterpart: undefined, alternates: [] })
    const site = open(write(alone))
    expect(Object.keys(site.sections)).toEqual(['single', 'page'])
    for (const way of readingViews) expect(sent(readyOf(site, way))).toEqual(sent(readyOf(site, 'single')))
  })

  it('is a line by itself while nothing is public', () => {
    const body = writeSiteObject({ ...bare, status: 'claimed' }, 'podul', noIdentity)
    expect(body).not.toContain('\n')
    expect(pageOf(open(body))).toBeUndefined()
    expect(readyOf(open(body), 'single')).toBeUndefined()
  })

  it('is known by its first line, whatever follows', () => {
    expect(parseSiteObject(write(page))).toEqual({ ok: true, value: bare })
    expect(parseSiteObject('{"v":1').ok).toBe(false)
  })

  it.each([
    ['cut off', (body: string) => body.slice(0, -1)],
    ['of another shape', (body: string) => body.replace('"sourceLocale"', '"sourceTongue"')],
  ])('that is broken says where and not what: %s', (_, spoil) => {
    const site = open(spoil(write(original({ title: 'SECRET' }))))
    expect(() => pageOf(site)).toThrow(/^site of A in ro: page (is not JSON|does not fit its schema: sourceLocale)$/)
  })
})
