import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { commonScript, deskAssets, scripts, style } from '../../functions/desk/assets.ts'
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

  it.each(Object.entries(scripts))(
    'loads its script beside the common one, at most 30 kB gzipped: %s',
    async (view, script) => {
      const paths = { articles: '/desk', article: '/desk/articles/A1', translator: '/desk/articles/A1/en' }
      const alignment = { links: '/desk/articles/A1/en/links', align: '/desk/align' }
      const people = { people: '/desk/people', person: '/desk/people/P1', me: '/desk/me' }
      const others = { trail: '/desk/trail', invitation: '/desk/invitation' }
      const path = { ...paths, ...alignment, ...people, ...others }[view] ?? ''
      const page = await (await desk.request(path)).text()
      const loaded = [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="(\/[^"]+)"/g)].map(([, href]) => href)
      const texts = expect.stringContaining('/desk/assets/texts.')
      expect(loaded).toEqual([style.href, texts, commonScript.href, script.href])
      // The page names both, so no script waits for another: at 400 kbit/s 5 kB are 100 ms, a round trip 400 ms.
      const weight = ({ body }: { body: string }) => gzipSync(body, { level: 9 }).byteLength
      expect(weight(commonScript) + weight(script)).toBeLessThanOrEqual(30_000)
    },
  )

  it.each(Object.entries(scripts))('takes from the common script only what that has: %s', (_, script) => {
    const namesIn = (lists: Iterable<RegExpMatchArray>, side: 0 | 1) =>
      [...lists].flatMap(([, list = '']) => list.split(',').map((one) => one.split(' as ').at(side ? -1 : 0)))
    const offered = new Set(namesIn(commonScript.body.matchAll(/\bexport\{([^}]*)\}/g), 1))
    const taken = [...script.body.matchAll(/\bimport\{([^}]*)\}from"([^"]+)"/g)]
    expect(new Set(taken.map(([, , address]) => address))).toEqual(new Set([commonScript.href]))
    expect(namesIn(taken, 0).filter((name) => !offered.has(name))).toEqual([])
    expect(commonScript.body).not.toMatch(/\bimport\b/)
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
