import { describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'
import { patch, readVersion } from './versions.ts'

const json = { 'Content-Type': 'application/json' }
const addTerm = async (world: ReturnType<typeof makeWorld>, term: unknown) => {
  const response = await world.request('/api/v1/glossaries/en-ro/terms', {
    method: 'POST',
    headers: json,
    body: JSON.stringify(term),
  })
  expect(response.status).toBe(201)
  world.pass(1500)
  return { term: (await response.json()) as { id: string }, etag: response.headers.get('ETag') ?? '' }
}

describe('the glossary job', () => {
  it('marks the terms that stand inflected in the sources, and warns where the translation lacks them', async () => {
    const world = makeWorld()
    const { term } = await addTerm(world, {
      rule: 'preferred',
      forms: { en: { base: 'car' }, ro: { base: 'autoturism' } },
    })
    const { id } = await world.upload(article)
    await world.settle()
    const pair = (await readVersion(world, id, 'ro')).segments[2]
    expect(pair?.terms).toEqual([{ term: term.id, start: 20, end: 24 }])
    expect(pair?.source.text.slice(20, 24)).toBe('cars')
    expect(pair?.checks).toContainEqual(expect.objectContaining({ check: 'terms', severity: 'warning' }))
  })

  it('is content with the term in any of its forms, and says so once the person has used it', async () => {
    const world = makeWorld()
    await addTerm(world, { rule: 'preferred', forms: { en: { base: 'car' }, ro: { base: 'autoturism' } } })
    const { id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[2]
    const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', {
      text: 'Duce paisprezece autoturisme pe cursă.',
    })
    expect(response.status).toBe(200)
    const after = (await readVersion(world, id, 'ro')).segments[2]
    expect(after?.checks.filter(({ check }) => check === 'terms')).toEqual([])
    expect(after?.terms).toEqual(pair?.terms)
  })

  it('serves both directions from one glossary', async () => {
    const world = makeWorld()
    await addTerm(world, { rule: 'preferred', forms: { en: { base: 'city hall' }, ro: { base: 'primărie' } } })
    const { id } = await world.upload(
      '# Primăria amână lucrările\n\nLucrările de pe strada mare încep abia în primăvară, spune reprezentantul primăriei.',
    )
    await world.settle()
    const { segments } = await readVersion(world, id, 'en')
    expect(segments.map(({ terms, source }) => terms.map(({ start, end }) => source.text.slice(start, end)))).toEqual([
      ['Primăria'],
      ['primăriei'],
    ])
  })
})

describe('a term with marks', () => {
  it('is accepted, and found in an article with its own marks', async () => {
    const world = makeWorld()
    const bases = ["Moody's", 'S.R.L.', 'C++']
    const ids: string[] = []
    for (const base of bases) ids.push((await addTerm(world, { rule: 'keep', forms: { en: { base } } })).term.id)
    const { id } = await world.upload(
      '# The rating falls\n\nOn Monday Moody’s warned the owners of Firma S.R.L. and their bank.\n\nVitamin C was sold there too.',
    )
    await world.settle()
    const { segments } = await readVersion(world, id, 'ro')
    const marked = segments.flatMap(({ source, terms }) =>
      terms.map(({ term, start, end }) => [ids.indexOf(term), source.text.slice(start, end)]),
    )
    expect(marked).toEqual([
      [0, 'Moody’s'],
      [1, 'S.R.L.'],
    ])
  })
})

describe('the glossary’s routes', () => {
  it('read, replace and delete a term by its ETag, and refuse an old one', async () => {
    const world = makeWorld()
    const { term, etag } = await addTerm(world, {
      rule: 'preferred',
      forms: { en: { base: 'ferry' }, ro: { base: 'bac' } },
    })
    const path = `/api/v1/glossaries/en-ro/terms/${term.id}`
    const put = (etag: string) =>
      world.request(path, {
        method: 'PUT',
        headers: { ...json, 'If-Match': etag },
        body: JSON.stringify({ rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'feribot' } } }),
      })
    const replaced = await put(etag)
    expect([replaced.status, await replaced.json()]).toEqual([
      200,
      expect.objectContaining({ forms: { en: { base: 'ferry' }, ro: { base: 'feribot' } } }),
    ])
    world.pass(1500)
    expect((await put(etag)).status).toBe(412)
    expect((await world.request(path, { method: 'DELETE' })).status).toBe(428)
    const gone = await world.request(path, {
      method: 'DELETE',
      headers: { 'If-Match': replaced.headers.get('ETag') ?? '' },
    })
    expect(gone.status).toBe(204)
    expect((await world.request(path)).status).toBe(404)
  })

  it.each([
    ['no forms', { rule: 'preferred', forms: {} }],
    ['an unknown rule', { rule: 'nice', forms: { en: { base: 'a' } } }],
    ['a blank form', { rule: 'keep', forms: { en: { base: ' ' } } }],
  ])('refuse a term with %s', async (_, term) => {
    const world = makeWorld()
    const response = await world.request('/api/v1/glossaries/en-ro/terms', {
      method: 'POST',
      headers: json,
      body: JSON.stringify(term),
    })
    expect(response.status).toBe(422)
    expect(world.stored.keys()).toEqual([])
  })
})
