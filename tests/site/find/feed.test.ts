import { describe, expect, it } from 'vitest'
import { atomFeed } from '../../../functions/site/find/feed.ts'
import type { ListingItem } from '../../../shared/article/listing-item.ts'
import { noIdentity } from '../../../shared/page/identity.ts'
import { idOf } from '../../pipeline/newsroom.ts'
import { all, expectAtom, textOf } from './atom.ts'
import { newsroom, publishTo } from './newsroom.ts'
import { parseXml } from './xml.ts'

const read = async (world: Awaited<ReturnType<typeof newsroom>>, path: string) => {
  const response = await world.app.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  return parseXml(await response.text())
}

describe('a feed', () => {
  it('is valid Atom, with the newest articles of its locale', async () => {
    const world = await newsroom(40)
    for (const locale of ['ro', 'en'] as const) {
      const feed = await read(world, `/${locale}/feed.xml`)
      const entries = expectAtom(feed, `http://localhost/${locale}/feed.xml`)
      expect(feed.attributes['xml:lang']).toBe(locale)
      expect(entries).toHaveLength(30)
      expect(textOf(entries[0] ?? feed, 'id')).toBe(`tag:localhost,2025-01-02:${idOf(39)}/${locale}`)
      expect(textOf(feed, 'updated')).toBe(textOf(entries[0] ?? feed, 'updated'))
      expect(all(entries[0] ?? feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['Ioana Ene'])
      expect(all(entries[0] ?? feed, 'category')[0]?.attributes).toEqual({ term: 'educatie', label: 'Educație' })
    }
  })

  it('points to an article’s other locale where people wrote or reviewed it, and says what a machine’s is', async () => {
    const feed = await read(await newsroom(40), '/ro/feed.xml')
    const entries = expectAtom(feed, 'http://localhost/ro/feed.xml')
    const languages = (n: number) => all(entries[39 - n] ?? feed, 'link').map(({ attributes }) => attributes.hreflang)
    expect(languages(38)).toEqual(['ro', 'en'])
    // 30 is a Romanian original; its English is a machine's. 35 is the other way round.
    expect(languages(30)).toEqual(['ro'])
    expect(languages(35)).toEqual(['ro', 'en'])
    expect(textOf(entries[39 - 35] ?? feed, 'summary')).toMatch(/^Traducere automată, încă nerevizuită\. /)
    expect(textOf(entries[39 - 30] ?? feed, 'summary')).not.toContain('automată')
  })

  it('leads to the entries before, and refuses what is no cursor', async () => {
    const world = await newsroom(40)
    const feed = await read(world, '/ro/feed.xml')
    const next = all(feed, 'link').find(({ attributes }) => attributes.rel === 'next')?.attributes.href ?? ''
    const older = await read(world, next.replace('http://localhost', ''))
    expect(expectAtom(older, 'http://localhost/ro/feed.xml')).toHaveLength(10)
    expect((await world.app.request('/ro/feed.xml?cursor=junk')).status).toBe(404)
  })

  it('is valid without an entry', async () => {
    const feed = await read(await newsroom(0), '/en/feed.xml')
    expect(expectAtom(feed, 'http://localhost/en/feed.xml')).toEqual([])
  })

  it('no longer has what is withdrawn, and keeps an entry’s id when its title changes', async () => {
    const world = await newsroom(5)
    await publishTo(world, 3, 4, true)
    await world.fold()
    const ids = expectAtom(await read(world, '/ro/feed.xml'), 'http://localhost/ro/feed.xml').map((entry) =>
      textOf(entry, 'id'),
    )
    expect(ids).toHaveLength(4)
    expect(ids.join()).not.toContain(idOf(3))
  })

  it('is well-formed whatever a title holds', () => {
    const row: ListingItem = {
      ...{
        id: idOf(1),
        article: idOf(1),
        stateId: '1.0',
        slug: 'a',
        title: ']]> </title>&\u0000\u000b\ud800 "x\'',
        description: '<p>&nbsp;',
      },
      ...{ authors: ['<a>'], section: '&', label: 'original', date: 0, modifiedAt: 0, alternates: [] },
    }
    const [entry] = expectAtom(
      parseXml(atomFeed({ identity: noIdentity, locale: 'ro', rows: [row], updated: 0, origin: 'https://x.ro' })),
      'https://x.ro/ro/feed.xml',
    )
    expect(entry && textOf(entry, 'title')).toBe(']]> </title>&\ufffd "x\'')
    expect(entry && textOf(entry, 'summary')).toBe('<p>&nbsp;')
  })
})
