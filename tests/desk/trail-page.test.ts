/** The trail's page: its filters in the address, and what its records link to. */
import { describe, expect, it } from 'vitest'
import { articleIn, filtersIn, queryOf } from '../../functions/desk/browser/trail/filters.ts'
import { placesOf } from '../../functions/desk/browser/trail/places.ts'

describe('the filters', () => {
  it('are kept in the address, those that are set alone', () => {
    const filters = filtersIn('?by=ana&from=2026-11-01&other=x')
    expect(filters).toEqual({ by: 'ana', what: '', about: '', from: '2026-11-01', to: '' })
    expect(queryOf(filters)).toBe('by=ana&from=2026-11-01')
    expect(queryOf(filtersIn(''))).toBe('')
  })

  it.each([
    ['https://news.example/desk/articles/01A/ro?show=stale#segment-x', '01A'],
    ['/desk/articles/01A', '01A'],
    [' 01A ', '01A'],
    ['', ''],
    ['https://news.example/ro/a-slug', undefined],
    ['two words', undefined],
  ])('take of %s the article %s', (text, id) => {
    expect(articleIn(text)).toBe(id)
  })
})

describe('a record', () => {
  it('links to the article, its version and its segment', () => {
    expect(placesOf({ article: 'A1', locale: 'ro', segment: 's1' })).toEqual([
      { kind: 'article', id: 'A1', href: '/desk/articles/A1' },
      { kind: 'version', id: 'ro', href: '/desk/articles/A1/ro' },
      { kind: 'segment', id: 's1', href: '/desk/articles/A1/ro#segment-s1' },
    ])
  })

  it('says how many segments it is about where they are many', () => {
    const [, , ...segments] = placesOf({ article: 'A1', locale: 'ro', segment: 's1 s2 s3 s4' })
    expect(segments).toEqual([{ kind: 'segments', id: '4', href: '/desk/articles/A1/ro#segment-s1' }])
  })

  it('links to each person', () => {
    expect(placesOf({ person: 'P1 P2' }).map(({ href }) => href)).toEqual(['/desk/people/P1', '/desk/people/P2'])
  })

  it('names a glossary and a memory, which have no page', () => {
    expect(placesOf({ pair: 'en-ro', term: 't' })).toEqual([{ kind: 'glossary', id: 'en-ro' }])
    expect(placesOf({ direction: 'en-ro', entry: 'e' })).toEqual([{ kind: 'memory', id: 'en-ro' }])
  })
})
