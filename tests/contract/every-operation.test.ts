/**
 * Every operation of the contract is called for every answer that the contract has for it: each status with each media
 * type, and each reason to refuse it. `ask` throws at an answer that the contract does not describe.
 */
import { describe, expect, it } from 'vitest'
import { openApi } from '../../functions/contract/openapi.ts'
import { parametersOf, problemsOf, takesJsonAlone } from '../../functions/contract/operation.ts'
import { operations } from '../../functions/contract/operations.ts'
import { parameters } from '../../functions/contract/parameters.ts'
import { type ProblemCode, problemCodes } from '../../functions/contract/problems.ts'
import { userRoles } from '../../shared/people/person.ts'
import { StoreFull } from '../../shared/ports/objects.ts'
import { StoreBusy } from '../../shared/storage/json.ts'
import { makeWorld } from '../world.ts'
import { type Ask, answeredBy, ask, documentedOf, refusedCallers } from './asking.ts'
import { cases } from './cases.ts'
import { examples, succeed } from './examples.ts'

/** What cannot be provoked, and why. */
const unprovokable: Record<string, string> = {
  'revertSegment target-empty': 'an edit always has a text',
  'revertSegment second-eyes': 'a final text of one’s own becomes reviewed instead',
  'revertSegment checks-failed': 'an edit was checked when it was made, and its tags are carried over to the source',
}

/** Reasons that no operation has: of addresses that are no operation's, and of the reader's site. */
const beside: ProblemCode[] = ['address-unknown', 'method-not-allowed', 'page-unknown']

it('the routes of the API are the operations of the contract, and no others', () => {
  const routes = makeWorld()
    .app.routes.filter(({ method, path }) => path.startsWith('/api/v1/') && method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replaceAll(/\/:(\w+)/g, '/{$1}')}`)
  expect([...new Set(routes)].sort()).toEqual(
    operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort(),
  )
})

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  const reasons = problemsOf(operation)
  const { ifMatch, query: queries } = operation

  it('answers as the contract says, and refuses for the reasons that it has in common with others', async () => {
    const example = await examples[id]?.()
    if (!example) throw new Error(`${id} has no example`)
    const { prepared, ask: good } = example
    const { world, fault, id: article } = prepared
    const refused = async (code: ProblemCode, change: Partial<Ask> = {}) => {
      if (!reasons.includes(code)) return
      const { result } = await ask(world, operation, { ...good, ...change })
      expect(result.code).toBe(code)
    }
    for (const [code, { token, headers }] of await refusedCallers(world))
      await refused(code, { ...(token === undefined ? {} : { token }), headers: { ...good.headers, ...headers } })
    for (const role of userRoles)
      if (role !== 'admin' && operation.roles.length > 0 && !operation.roles.includes(role))
        await refused('role-missing', { token: role })
    await refused('body-too-large', { body: 'x'.repeat(7 * 1024 * 1024) })
    for (const name of parametersOf(operation))
      await refused(parameters[name].unknown, { params: { ...good.params, [name]: 'none' } })
    const { 'If-Match': _, ...headers } = good.headers ?? {}
    await refused('if-match-missing', { headers })
    if (ifMatch) await refused(`${ifMatch}-stale`, { headers: { ...headers, 'If-Match': '"old"' } })
    for (const name of Object.keys(queries?.shape ?? {}).filter((name) => !(name in lenient)))
      await refused('query-invalid', { query: { ...good.query, [name]: '!' } })
    if (takesJsonAlone(operation)) {
      await refused('body-not-json', { body: '{' })
      await refused('body-invalid', { body: '{"strange":1}' })
    }
    const { parse } = world.ports
    world.ports.parse = async () => ({ ok: false, reason: 'busy' })
    await refused('parser-busy')
    world.ports.parse = async () => ({
      ok: false,
      reason: 'content',
      issues: [{ field: 'content', reason: 'is empty' }],
    })
    await refused('content-unusable')
    world.ports.parse = parse
    for (const [code, error] of faults) {
      fault.error = error
      await refused(code)
    }
    fault.error = null
    const { put } = world.stored
    world.stored.put = async (key, body, condition) =>
      /\/record\.json$|^glossar|^people\/[^/]+\.json$/.test(key)
        ? { ok: false, reason: 'refused' }
        : put(key, body, condition)
    await refused('article-busy')
    await refused('glossary-busy')
    await refused('person-busy')
    world.stored.put = put
    const { result } = await ask(world, operation, good)
    expect([result.status, result.code]).toEqual([Number(Object.keys(operation.answers)[0]), undefined])
    if (reasons.includes('article-withdrawn')) {
      await succeed(world, 'POST', `/articles/${article}/withdraw`)
      await refused('article-withdrawn')
    }
  })

  const isAboutVersion = reasons.includes('version-not-ready')
  it.each(isAboutVersion ? ['is being made'] : [])('refuses a version that %s', async () => {
    const good = (await examples[id]?.())?.ask
    const world = makeWorld()
    const { id: article } = await world.upload('# A title\n\nThe ferry is back on the river today.')
    const { result } = await ask(world, operation, { ...good, params: { ...good?.params, article } })
    expect(result.code).toBe('version-not-ready')
  })

  const own = cases.filter(({ of }) => of.id === id)
  it.each(own.map((one) => [one.is, one]))('answers %s', async (is, { run }) => {
    const { result } = await run()
    expect(result.code ?? `${result.status} ${result.type}`).toBe(is)
  })

  it('has answered everything that the contract says of it', () => {
    const documented = documentedOf(operation, reasons)
    const missing = documented.filter((name) => !answeredBy(operation).has(name))
    expect(missing.filter((name) => !(`${id} ${name}` in unprovokable))).toEqual([])
  })
})

const faults: [ProblemCode, Error][] = [
  ['internal-error', new Error('away')],
  ['store-busy', new StoreBusy()],
  ['store-full', new StoreFull()],
]

/** Query parameters that may be any text. */
const lenient = { q: '', title: '', engines: '' }

it('every reason belongs to an operation, or to addresses that are no operation’s', () => {
  const used = new Set([...operations.flatMap(problemsOf), ...beside])
  expect(problemCodes.filter((code) => !used.has(code))).toEqual([])
})

describe('the OpenAPI document', () => {
  it('is served, and everything that it refers to is in it', async () => {
    const response = await makeWorld().request('/api/openapi.json', { token: '' })
    const text = await response.text()
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApi())))
    const { components } = JSON.parse(text)
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(100)
    for (const name of named) expect(components.schemas).toHaveProperty(name ?? '')
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBe(null)
  })

  it('describes every operation, each of its parameters and each of its answers in words', () => {
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { summary, answers, query } of operations) {
      expect(summary).toMatch(/^[A-Z].*[^.]$/)
      for (const { description } of Object.values(answers)) expect(description).toMatch(/\.$/)
      for (const [name, schema] of Object.entries(query?.shape ?? {}))
        expect([name, schema.description]).toEqual([name, expect.stringMatching(/\.$/)])
    }
  })
})
