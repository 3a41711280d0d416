import { describe, expect, it } from 'vitest'
import { deskFiles, deskVersion } from '../../functions/desk/modules.ts'
import { deskRoutes } from '../../functions/desk/routes.ts'
import { kinds, roles } from '../../shared/document/model/document.ts'
import { whys } from '../../shared/document/model/why.ts'
import { messageTexts } from '../../shared/locales/messages.ts'

const desk = deskRoutes()

describe('the desk', () => {
  it.each([
    ['/desk', 'data-view="articles"'],
    ['/desk/articles/A1', 'data-view="article" data-article="A1"'],
    ['/desk/articles/A1/en', 'data-view="translator" data-article="A1" data-version="en"'],
  ])('at %s gives a page that says %s', async (path, expected) => {
    const response = await desk.request(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(expected)
  })

  it('escapes what an address brings', async () => {
    const page = await (await desk.request('/desk/articles/%22%3E%3Cscript%3E')).text()
    expect(page).toContain('data-article="&quot;&gt;&lt;script&gt;"')
  })

  it.each(['/desk/articles/A1/fr', '/desk/assets/x/none.js', '/desk/assets/x/constructor'])(
    'has nothing at %s',
    async (path) => {
      expect((await desk.request(path)).status).toBe(404)
    },
  )

  it('lets browsers keep a file under its version’s name only', async () => {
    const kept = await desk.request(`/desk/assets/${deskVersion}/main.client.js`)
    expect(kept.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(kept.headers.get('Cache-Control')).toContain('immutable')
    const old = await desk.request('/desk/assets/0/desk.css')
    expect(old.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect(old.headers.get('Cache-Control')).toBe('no-cache')
  })

  it('serves every module that its modules import', () => {
    const imported = Object.values(deskFiles).flatMap((text) =>
      [...text.matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => name ?? ''),
    )
    expect(imported.length).toBeGreaterThan(10)
    expect(imported.filter((name) => !(name in deskFiles))).toEqual([])
  })

  it('has a text for every key that its modules ask for', () => {
    const asked = Object.values(deskFiles).flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => typeof find(key) !== 'string' && typeof find(`${key}_other`) !== 'string')).toEqual([])
  })

  it.each(['moved', 'revived', 'typographic', 'changed', 'split', 'merged', 'new', 'removed'])(
    'counts the sentences of a revision that are %s',
    (kind) => {
      expect(deskFiles['revise.client.js']).toContain(`'${kind}'`)
      expect(typeof find(`revise.counts.${kind}_other`)).toBe('string')
    },
  )

  it.each(['changed', 'split', 'merged', 'new', 'removed'])('names a difference of two revisions: %s', (kind) => {
    expect(typeof find(`revisions.kinds.${kind}`)).toBe('string')
  })

  it.each([
    ['kind', kinds],
    ['role', roles],
    ['why', whys],
  ])('names every %s', (group, codes) => {
    expect(codes.filter((code) => typeof find(`${group}.${code}`) !== 'string')).toEqual([])
  })
})

const find = (key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => new Map(Object.entries(found ?? {})).get(part), messageTexts.ro.desk)
