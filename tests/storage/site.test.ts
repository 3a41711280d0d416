import { describe, expect, it } from 'vitest'
import type { Page, Site } from '../../shared/article/page.ts'
import { ways } from '../../shared/article/ways.ts'
import { renderArticle } from '../../shared/page/render.ts'
import { openSite, pageOf, parseSite, renderedOf, writeSite } from '../../shared/pipeline/site.ts'
import { blocks } from '../page/everything.ts'
import { original } from '../page/page.ts'

const bare: Site = {
  ...{ v: 2, article: 'A', locale: 'ro', head: 1, status: 'public' },
  original: { locale: 'ro', slug: 'podul' },
}
const open = (body: string) => openSite('site/ro/podul.json', new TextEncoder().encode(body))
const write = (page: Page) => writeSite({ ...bare, page }, 'podul')

/** With every character that ends a line somewhere. */
const page = original({ blocks, title: 'Podul\n\r\u2028\u2029\u0085 de la „Ostrovești”', author: 'Ana\nPop' })

describe('what stands at an address', () => {
  it('is read as it was written: what it says, its page, and each way of reading that', () => {
    const site = open(write(page))
    expect(site).toMatchObject(bare)
    expect(pageOf(site)).toEqual(page)
    for (const way of ways)
      expect(renderedOf(site, way)).toEqual(renderArticle({ page, locale: 'ro', slug: 'podul', way }))
  })

  it('has one language’s way alone, for all, where nothing stands beside it', () => {
    const alone = original({ counterpart: undefined, alternates: [] })
    const site = open(write(alone))
    expect(site.lines).toEqual(['single', 'page'])
    for (const way of ways) expect(renderedOf(site, way)).toEqual(renderedOf(site, 'single'))
  })

  it('is a line by itself while nothing is public', () => {
    const body = writeSite({ ...bare, status: 'claimed' }, 'podul')
    expect(body).not.toContain('\n')
    expect(pageOf(open(body))).toBeUndefined()
    expect(renderedOf(open(body), 'single')).toBeUndefined()
  })

  it('is known by its first line, whatever follows', () => {
    expect(parseSite(write(page))).toEqual({ ok: true, value: bare })
    expect(parseSite('{"v":1').ok).toBe(false)
  })

  it('of version 1 gives its page, and nothing that is ready', () => {
    const rendered = { template: 1, title: 'Podul', head: [''], others: {}, main: 'old' }
    const site = open(JSON.stringify({ ...bare, v: 1, rendered, page }))
    expect(pageOf(site)).toEqual(page)
    for (const way of ways) expect(renderedOf(site, way)).toBeUndefined()
  })

  it.each([
    ['cut off', (body: string) => body.slice(0, -1)],
    ['without its last line', (body: string) => body.slice(0, body.lastIndexOf('\n'))],
    ['of another shape', (body: string) => body.replace('"titleHtml"', '"titluHtml"')],
  ])('that is broken says where and not what: %s', (_, spoil) => {
    const site = open(spoil(write(original({ title: 'SECRET' }))))
    expect(() => pageOf(site)).toThrow(/^site of A in ro: page (is not JSON|does not fit its schema: titleHtml)$/)
  })
})
