/** Who translated and who reviewed, as pages tell it: pages follow the records of the people whom they credit. */
import { describe, expect, it } from 'vitest'
import { rebuildViews } from '../../shared/pipeline/rebuild.ts'
import { pageOf, readSiteObject } from '../../shared/pipeline/site-object.ts'
import { putJson } from '../../shared/storage/json.ts'
import { keys } from '../../shared/storage/keys.ts'
import { article } from '../pipeline/article.ts'
import { crashAt, settleThroughCrashes } from '../pipeline/crash.ts'
import { interrupt } from '../pipeline/interrupt.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { addTranslator, changeOwn, correct, findWords, firstName, runFor, secondName } from './credited.ts'
import { addPerson, change } from './stored-people.ts'

/** An article with a sentence that somebody translated, public. */
async function translated(options: WorldOptions = {}, text = article) {
  const world = makeWorld(options)
  const person = await addTranslator(world)
  const { id, slug } = await world.upload(text)
  await world.settle()
  world.pass(2000)
  const own = { id, token: person.token }
  expect((await correct(world, own, 1, { text: 'Costel Negrea a scos bacul.' })).status).toBe(200)
  await world.settle()
  world.pass(2000)
  return { world, person, own, id, slug }
}

async function credits(world: World, slug: string) {
  const stored = await readSiteObject(world.stored, `site/ro/${slug}.json`)
  const page = stored && pageOf(stored.site)
  if (!page) throw new Error('nothing is public there')
  const { translators, reviewers, unnamedTranslators = false } = page
  return { translators, reviewers, unnamedTranslators }
}

const isPerson = (key: string) => /^people\/[^/]+\.json$/.test(key)

const named = (name: string) => ({ translators: [name], reviewers: [name], unnamedTranslators: false })
const unnamed = { translators: [], reviewers: [], unnamedTranslators: true }
const paragraphs = Array.from({ length: 260 }, (_, i) => `Sentence number ${i} stands here.`)
const long = `# A long story\n\n${paragraphs.join('\n\n')}`

/** All that readers get of an article. */
async function readAll(world: World, id: string, slug: string): Promise<string> {
  const endings = ['', '?view=parallel', '?view=sentences', '.json', '.md']
  const paths = [...endings.map((ending) => `/ro/${slug}${ending}`), `/api/v1/articles/${id}/versions/ro`, '/ro']
  const texts = await Promise.all(paths.map(async (path) => (await world.request(path, { token: '' })).text()))
  return texts.join('\n')
}

describe.each([
  ['a short article', article],
  ['a long article', long],
])('the page of %s', (_, text) => {
  it('names who translated it, by the name of the person’s record', async () => {
    const { world, id, slug } = await translated({}, text)
    expect(await credits(world, slug)).toEqual(named(firstName))
    expect(await readAll(world, id, slug)).toContain(firstName)
    expect((await findWords(world, [firstName])).filter((key) => key.startsWith('articles/'))).toEqual([])
  })

  it('loses a name that a translator hides, and gets it again', async () => {
    const { world, person, id, slug } = await translated({}, text)
    expect((await changeOwn(world, person.token, { listed: false })).status).toBe(200)
    await world.settle()
    expect(await credits(world, slug)).toEqual(unnamed)
    const shown = await readAll(world, id, slug)
    for (const word of [firstName, person.id]) expect(shown).not.toContain(word)
    expect((await findWords(world, [firstName])).filter((key) => key.startsWith('site/'))).toEqual([])
    world.pass(2000)
    await changeOwn(world, person.token, { listed: true })
    await world.settle()
    expect(await credits(world, slug)).toEqual(named(firstName))
  })

  it('follows a name that is changed, and no version is derived anew for it', async () => {
    const { world, person, id, slug } = await translated({}, text)
    const version = await world.stored.get(`articles/${id}/ro.json`)
    world.calls.length = 0
    await changeOwn(world, person.token, { name: secondName })
    await world.settle()
    const touched = world.calls.map(({ operation, key }) => `${operation} ${key}`)
    expect(touched.filter((call) => /^put articles\/|\/parts\//.test(call))).toEqual([])
    expect(await credits(world, slug)).toEqual(named(secondName))
    expect((await findWords(world, [firstName])).filter((key) => key.startsWith('site/'))).toEqual([])
    expect(await world.stored.get(`articles/${id}/ro.json`)).toEqual(version)
    // The page is another one for caches too.
    expect(await readAll(world, id, slug)).toContain(secondName)
  })
})

it('a page has another ETag once a name on it has changed', async () => {
  for (const text of [article, long]) {
    const { world, person, slug } = await translated({}, text)
    const tag = async () => (await world.request(`/ro/${slug}`, { token: '' })).headers.get('ETag')
    const before = await tag()
    await changeOwn(world, person.token, { name: secondName })
    await world.settle()
    expect(await tag()).not.toBe(before)
  }
})

it('colleagues get ids, whatever readers are told', async () => {
  const { world, person, id } = await translated()
  await changeOwn(world, person.token, { listed: false })
  await world.settle()
  const pair = (await readVersion(world, id, 'ro')).segments[1]
  expect(pair).toMatchObject({ translatedBy: person.id, reviewedBy: person.id })
  const path = `/api/v1/articles/${id}/versions/ro/segments/${pair?.id}/history`
  expect(await (await world.request(path)).json()).toMatchObject({ items: [{ by: person.id }] })
})

it('an id that nobody has stays on the page as it is', async () => {
  const { world, person, id, slug } = await translated()
  await world.stored.delete([`people/${person.id}.json`])
  world.pass(2000)
  await rebuildViews(world.ports, id, false)
  await world.settle()
  expect(await credits(world, slug)).toEqual(named(person.id))
})

it('a page that names nobody, or is not public, reads no person', async () => {
  const world = makeWorld({ publish: 'manual' })
  const person = await addTranslator(world)
  await world.settle()
  const readPeople = () => world.calls.filter(({ operation, key }) => operation === 'get' && isPerson(key))
  world.calls.length = 0
  const { id } = await world.upload(article)
  await world.settle()
  await world.request(`/api/v1/articles/${id}/versions/ro/publish`, { method: 'POST' })
  await world.settle()
  expect(readPeople()).toEqual([])
  await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
  await world.settle()
  world.pass(2000)
  world.calls.length = 0
  await correct(world, { id, token: person.token }, 1, { text: 'Costel Negrea a scos bacul.' })
  await world.settle()
  // The token's owner.
  expect(readPeople()).toHaveLength(1)
})

it('each person is read once for a page, however many sentences are theirs', async () => {
  const { world, person, own, id } = await translated()
  const other = await addPerson(world, { name: 'Dan Ionescu', roles: ['translator'] })
  await correct(world, { id, token: other.token }, 2, { text: 'Duce paisprezece mașini.', state: 'translated' })
  for (const at of [3, 4]) {
    world.pass(2000)
    await correct(world, own, at, { text: `Propoziția ${at} e a mea.` })
  }
  await world.settle()
  world.pass(2000)
  world.calls.length = 0
  await rebuildViews(world.ports, id, true)
  const read = world.calls.map(({ key }) => key).filter(isPerson)
  expect(read.sort()).toEqual([`people/${person.id}.json`, `people/${other.id}.json`].sort())
})

it('a renaming goes through all articles, a part of them at a time', async () => {
  const { world, person, own } = await translated()
  // Articles between the two, which have nothing but a record.
  const between = Array.from({ length: 99 }, () => world.ports.newId())
  world.pass(1000)
  const { id, slug } = await world.upload('# The last story\n\nNobody argues with him.')
  await world.settle()
  world.pass(2000)
  await correct(world, { id, token: person.token }, 1, { text: 'Nimeni nu se ceartă cu el.' })
  await world.settle()
  const record = JSON.parse((await world.stored.get(keys.articleRecord(own.id)))?.body ?? '')
  for (const article of between) await putJson(world.stored, keys.articleRecord(article), { ...record, article })
  await changeOwn(world, person.token, { name: secondName })
  while (await world.step());
  expect(await credits(world, slug)).toEqual(named(secondName))
  expect(world.logged.filter((event) => JSON.stringify(event).includes('"renamed"'))).toEqual([
    { event: 'renamed', person: person.id, articles: 100, pages: 1 },
    { event: 'renamed', person: person.id, articles: 1, pages: 1 },
  ])
})

describe('a renaming', () => {
  it.each(['before', 'after'] as const)('that stops %s any call to the store loses nothing', async (when) => {
    let stop = 1
    for (; stop < 200; stop++) {
      const plan: Pick<WorldOptions, 'before' | 'after'> = {}
      const { world, person, slug } = await translated({
        ...{ before: (call) => plan.before?.(call), after: (call) => plan.after?.(call) },
      })
      const crash = crashAt(stop, when)
      Object.assign(plan, crash.hooks)
      const response = await changeOwn(world, person.token, { name: secondName })
      crash.state.stopped = false
      if (response.status !== 200) world.queue.forget()
      await settleThroughCrashes(world, crash.state)
      const stopped = crash.disarm()
      await world.rebuilt()
      const { name } = JSON.parse((await world.stored.get(`people/${person.id}.json`))?.body ?? '')
      if (response.status === 200) expect(name).toBe(secondName)
      expect([stop, await credits(world, slug)]).toEqual([stop, named(name)])
      expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
      if (!stopped) break
    }
    expect(stop).toBeGreaterThan(15)
  })

  it('at any moment while the person saves for the first time leaves no old name', async () => {
    let n = 1
    for (; n < 200; n++) {
      const world = makeWorld()
      const person = await addTranslator(world)
      const { id, slug } = await world.upload(article)
      await world.settle()
      world.pass(2000)
      const done = interrupt(world, n, async () => {
        await change(world, person.id, { name: secondName })
        await runFor(world, 1500)
      })
      await correct(world, { id, token: person.token }, 1, { text: 'Costel Negrea a scos bacul.' })
      await world.settle()
      const reached = done()
      if (reached) expect([n, await credits(world, slug)]).toEqual([n, named(secondName)])
      if (!reached) break
    }
    expect(n).toBeGreaterThan(15)
  })

  it('at any moment of which the person saves leaves no old name', async () => {
    let n = 1
    for (; n < 200; n++) {
      const { world, person, own, slug } = await translated()
      const done = interrupt(world, n, async () => {
        expect((await correct(world, own, 2, { text: 'Duce paisprezece mașini.' })).status).toBe(200)
        await runFor(world, 1500)
      })
      await change(world, person.id, { name: secondName })
      await world.settle()
      const reached = done()
      expect([n, await credits(world, slug)]).toEqual([n, named(secondName)])
      if (!reached) break
    }
    expect(n).toBeGreaterThan(15)
  })

  it('back to the first name at any moment of a job that has read the second leaves the first', async () => {
    let n = 1
    for (; n < 200; n++) {
      const { world, person, id, slug } = await translated()
      await change(world, person.id, { name: secondName })
      world.pass(1500)
      const done = interrupt(world, n, async () => {
        await change(world, person.id, { name: firstName })
        await runFor(world, 5000)
      })
      await rebuildViews(world.ports, id, false)
      const reached = done()
      await world.settle()
      expect([n, await credits(world, slug)]).toEqual([n, named(reached ? firstName : secondName)])
      if (!reached) break
    }
    expect(n).toBeGreaterThan(10)
  })
})
