import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { deskAssets, scripts, style } from '../../functions/desk/assets.ts'
import { deskRoutes } from '../../functions/desk/routes.ts'
import { kinds, roles } from '../../shared/document/model/document.ts'
import { roleReasons } from '../../shared/document/model/role-reason.ts'
import { messageTexts } from '../../shared/locales/messages.ts'

const desk = deskRoutes()

describe('the desk', () => {
  it.each([
    ['/desk', 'data-view="articles"'],
    ['/desk/articles/A1', 'data-view="article" data-article="A1"'],
    ['/desk/articles/A1/en', 'data-view="translator" data-article="A1" data-version="en"'],
    ['/desk/articles/A1/en/links', 'data-view="links" data-article="A1" data-version="en"'],
    ['/desk/articles/A1/en/align', 'data-view="align" data-article="A1" data-version="en"'],
    ['/desk/align', 'data-view="align"'],
    ['/desk/people', 'data-view="people"'],
    ['/desk/people/P1', 'data-view="person" data-about="P1"'],
    ['/desk/me', 'data-view="me"'],
    ['/desk/trail', 'data-view="trail"'],
    ['/desk/invitation', 'data-view="invitation"'],
  ])('at %s gives a page that says %s', async (path, expected) => {
    const response = await desk.request(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(expected)
  })

  it('escapes what an address brings', async () => {
    const page = await (await desk.request('/desk/articles/%22%3E%3Cscript%3E')).text()
    expect(page).toContain('data-article="&quot;&gt;&lt;script&gt;"')
  })

  it.each(['/desk/articles/A1/fr', '/desk/articles/A1/fr/links', '/desk/assets/none.js', '/desk/assets/constructor'])(
    'has nothing at %s',
    async (path) => {
      expect((await desk.request(path)).status).toBe(404)
    },
  )

  it.each([
    [undefined, 'ro-RO,ro;q=0.9', 'ro'],
    [undefined, undefined, 'en'],
    ['desk-locale=en', 'ro', 'en'],
    ['desk-locale=fr', 'ro', 'ro'],
  ])('speaks the language that was chosen, else the browser’s: %s, %s', async (cookie, accepted, locale) => {
    const headers = { ...(cookie && { Cookie: cookie }), ...(accepted && { 'Accept-Language': accepted }) }
    const response = await desk.request('/desk', { headers })
    expect(response.headers.get('Vary')).toBe('Accept-Language, Cookie')
    const page = await response.text()
    expect(page).toContain(`<html lang="${locale}">`)
    expect(page).toContain(`/desk/assets/texts.${locale}.json?v=`)
  })

  it.each(Object.entries(scripts))('loads one script, and this is at most 20 kB gzipped: %s', async (view, script) => {
    const paths = { articles: '/desk', article: '/desk/articles/A1', translator: '/desk/articles/A1/en' }
    const alignment = { links: '/desk/articles/A1/en/links', align: '/desk/align' }
    const people = { people: '/desk/people', person: '/desk/people/P1', me: '/desk/me' }
    const others = { trail: '/desk/trail', invitation: '/desk/invitation' }
    const path = { ...paths, ...alignment, ...people, ...others }[view] ?? ''
    const page = await (await desk.request(path)).text()
    const loaded = [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="(\/[^"]+)"/g)].map(([, href]) => href)
    expect(loaded).toEqual([style.href, expect.stringContaining('/desk/assets/texts.'), script.href])
    expect(script.body).not.toMatch(/\bimport\b/)
    // 5 kB more take 100 ms at 400 kbit/s. A second script in their place would take a round trip of 400 ms.
    expect(gzipSync(script.body, { level: 9 }).byteLength).toBeLessThanOrEqual(20_000)
  })

  it.each(deskAssets.map(({ href, type }) => [href, type]))(
    'lets browsers keep %s, by its hash only',
    async (href, type) => {
      const kept = await desk.request(href)
      expect(kept.headers.get('Content-Type')).toBe(type)
      expect(kept.headers.get('Cache-Control')).toContain('immutable')
      for (const old of [href.split('?')[0] ?? '', href.replace(/\?v=.*/, '?v=0')])
        expect((await desk.request(old)).headers.get('Cache-Control')).toBe('no-cache')
    },
  )

  it.each(['moved', 'revived', 'typographic', 'changed', 'split', 'merged', 'new', 'removed'])(
    'counts the sentences of a revision that are %s',
    (kind) => {
      expect(scripts.article.body).toContain(`"${kind}"`)
      expect(typeof find(`revise.counts.${kind}_other`)).toBe('string')
    },
  )

  it.each(['changed', 'split', 'merged', 'new', 'removed'])('names a difference of two revisions: %s', (kind) => {
    expect(typeof find(`revisions.kinds.${kind}`)).toBe('string')
  })

  it.each([
    ['kind', kinds],
    ['role', roles],
    ['why', roleReasons],
  ])('names every %s', (group, codes) => {
    expect(codes.filter((code) => typeof find(`${group}.${code}`) !== 'string')).toEqual([])
  })
})

const find = (key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => new Map(Object.entries(found ?? {})).get(part), messageTexts.ro.desk)
