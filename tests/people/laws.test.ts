/** What always holds of sessions, rights, credentials, cookies and origins, with anything that may come. */
import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { hasRoleFor, worksInLanguageOf } from '../../functions/contract/may-call.ts'
import { operations } from '../../functions/contract/operations.ts'
import { readCookie, writeCookie } from '../../functions/http/cookie.ts'
import type { Env } from '../../functions/http/env.ts'
import { isOwnOrigin } from '../../functions/http/own-origin.ts'
import { locales } from '../../shared/locales/locale.ts'
import { personNamedBy, writeCredential } from '../../shared/people/credential.ts'
import { hasRole, type Person, userRoles, worksIn } from '../../shared/people/person.ts'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import {
  beginSession,
  checkMs,
  idleMs,
  isOver,
  longestMs,
  needsCheck,
  renew,
  sessionSchema,
} from '../../shared/people/session.ts'
import { makeWorld } from '../world.ts'

const id = '01M87ZAR3V5X7G9K1M3P5R7T9W'
const start = Date.UTC(2026, 10, 30)
const roles = fc.uniqueArray(fc.constantFrom(...userRoles))
const languages = fc.option(fc.uniqueArray(fc.constantFrom(...locales), { minLength: 1 }), { nil: undefined })
const person: fc.Arbitrary<Person> = fc.record({ id: fc.constant(id), roles, languages })

const recordOf = (changed: Partial<PersonRecord> = {}): PersonRecord => ({
  ...{ v: 1, number: 1, id, name: 'Ana', listed: true, roles: ['editor'], state: 'active', sessionVersion: 1 },
  ...{ tokens: [], identities: [], createdAt: start, changedAt: start },
  ...changed,
})

it('a session is never used twelve hours after its last check, nor seven days after it began', () => {
  const waits = fc.array(fc.oneof(fc.nat(2 * checkMs), fc.nat(2 * idleMs)), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(waits, (waits) => {
      let session = beginSession(recordOf(), start)
      let now = start
      let seen = start
      for (const wait of waits) {
        now += wait
        if (isOver(session, now)) return now - seen >= idleMs - checkMs || now - start >= longestMs
        expect(now - start).toBeLessThan(longestMs)
        expect(now - seen).toBeLessThan(idleMs)
        seen = now
        if (!needsCheck(session, now)) continue
        const renewed = renew(session, recordOf(), now)
        if (!renewed) throw new Error('an active person was signed out')
        expect(renewed.startedAt).toBe(start)
        session = renewed
      }
      return true
    }),
  )
})

it('no session outlives a change of its person that ends it by more than a minute', () => {
  const ends = fc.constantFrom<Partial<PersonRecord>>(
    ...[{ state: 'suspended' as const }, { state: 'gone' as const }, { state: 'waiting' as const }],
    ...[{ sessionVersion: 2 }, { sessionVersion: 0 }, { tokens: [] }],
  )
  const token = { id: 'token', name: '', hash: '0'.repeat(64), createdAt: start }
  fc.assert(
    fc.property(ends, fc.nat(idleMs), fc.array(fc.nat(checkMs), { maxLength: 20 }), (change, at, waits) => {
      const before = recordOf({ tokens: [token] })
      let session = beginSession(before, start, token.id)
      let now = start
      for (const wait of [...waits, checkMs, checkMs]) {
        now += wait
        const record = now >= start + at ? { ...before, ...change } : before
        const renewed = needsCheck(session, now) ? renew(session, record, now) : session
        if (!renewed) return now >= start + at
        expect(now).toBeLessThan(start + at + checkMs)
        session = renewed
      }
      return true
    }),
  )
})

it('a renewed session has the person as they are, and can be read again', () => {
  fc.assert(
    fc.property(person, fc.string({ maxLength: 100 }), fc.boolean(), ({ roles, languages }, name, listed) => {
      const record = recordOf({ roles: [...roles], name, listed, ...(languages && { languages: [...languages] }) })
      const renewed = renew(beginSession(recordOf(), start), record, start + 1)
      expect(renewed?.person).toEqual({ id, name, listed, roles, ...(languages && { languages }) })
      expect(sessionSchema.parse(JSON.parse(JSON.stringify(renewed)))).toEqual(renewed)
    }),
  )
})

it('an admin may do everything; without a role in a language nobody has it; no language takes a role away twice', () => {
  fc.assert(
    fc.property(person, roles, fc.constantFrom(...locales), (person, wanted, locale) => {
      const may = worksIn(person, wanted, locale)
      if (person.roles.includes('admin')) expect(may).toBe(true)
      else if (may) expect(hasRole(person, ...wanted)).toBe(true)
      // Languages only ever narrow: without any, each role holds for all.
      const { languages: _, ...everywhere } = person
      expect(worksIn(everywhere, wanted, locale)).toBe(person.roles.includes('admin') || hasRole(person, ...wanted))
      if (person.languages?.includes(locale)) expect(may).toBe(worksIn(everywhere, wanted, locale))
      if (wanted.includes('editor') && person.roles.includes('editor')) expect(may).toBe(true)
    }),
  )
})

it('a further role, or a further language, never takes a call away', () => {
  const operation = fc.constantFrom(...operations)
  const two = locales.slice(0, 2).join('-')
  const params = { locale: String(locales[0]), direction: two, pair: two }
  fc.assert(
    fc.property(person, fc.constantFrom(...userRoles), operation, (person, role, operation) => {
      const may = (one: Person) => hasRoleFor(one, operation) && worksInLanguageOf(one, operation, params)
      if (!may(person)) return
      expect(may({ ...person, roles: [...person.roles, role] })).toBe(true)
      expect(may({ ...person, languages: undefined })).toBe(true)
      expect(may({ ...person, languages: [...locales] })).toBe(true)
    }),
  )
})

it('a credential names its person, as its own kind alone, and no other text names anybody', () => {
  const world = makeWorld()
  const kinds = ['token', 'invitation'] as const
  for (const kind of kinds) {
    const text = writeCredential(kind, id, world.ports.newSecret())
    expect(kinds.map((asked) => personNamedBy(asked, text))).toEqual(kinds.map((asked) => (asked === kind ? id : null)))
    for (const wrong of [
      text.slice(1),
      text.slice(0, -1),
      `${text}x`,
      ` ${text}`,
      `${text}\n`,
      text.toUpperCase(),
      text.replace(id, '../x'),
    ])
      expect([wrong, personNamedBy(kind, wrong)]).toEqual([wrong, null])
  }
  fc.assert(fc.property(fc.string(), (text) => kinds.every((kind) => personNamedBy(kind, text) === null)))
})

/** An app that writes and reads a cookie under any keys. */
function cookieApp(sessionKeys: string[], name = 'kept') {
  const { ports } = makeWorld()
  const read: unknown[] = []
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set('ports', { ...ports, settings: { ...ports.settings, sessionKeys } })
      await next()
    })
    .post('/', async (c) => c.json(await writeCookie(c, name, await c.req.json(), 1000)))
    .get('/', async (c) => {
      read.push(await readCookie(c, name, z.unknown()))
      return c.body(null)
    })
  return {
    async write(value: unknown) {
      const response = await app.request('https://punte.example/', { method: 'POST', body: JSON.stringify(value) })
      return (await response.json()) ? (response.headers.getSetCookie()[0]?.split(';')[0] ?? '') : null
    },
    async read(cookie: string) {
      await app.request('https://punte.example/', { headers: { Cookie: cookie } })
      return read.pop()
    },
  }
}

it('what is put into a cookie comes out, under every key that is still listed, and under no other', async () => {
  const [first, second, third] = ['a first key', 'a second key', 'a third key'] as const
  const any = fc.jsonValue().filter((value) => value !== null)
  await fc.assert(
    fc.asyncProperty(any, async (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      const cookie = (await cookieApp([second, first]).write(value)) ?? ''
      expect(await cookieApp([second]).read(cookie)).toEqual(plain)
      expect(await cookieApp([third, second]).read(cookie)).toEqual(plain)
      // Only the newest key seals.
      for (const keys of [[first], [third], []]) expect(await cookieApp(keys).read(cookie)).toBe(null)
    }),
    { numRuns: 25 },
  )
  expect(await cookieApp([]).write('anything')).toBe(null)
  expect(await cookieApp([first]).read('other=1')).toBe(undefined)
})

it('a cookie of one purpose is none of another, and one that was changed is none at all', async () => {
  const cookie = (await cookieApp(['a key'], 'kept').write({ a: 1 })) ?? ''
  expect(await cookieApp(['a key'], 'other').read(cookie.replace('kept=', 'other='))).toBe(null)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(cookie.length - 6),
      fc.constantFrom('', 'A', 'B', '.', '-', '%00', '"'),
      async (at, put) => {
        const changed = cookie.slice(0, at + 5) + put + cookie.slice(at + 6)
        if (changed === cookie) return
        // The last letter of a part may hold bits that do not count.
        expect([null, undefined, { a: 1 }]).toContainEqual(await cookieApp(['a key'], 'kept').read(changed))
      },
    ),
    { numRuns: 50 },
  )
  const none = btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '')
  for (const forged of [`${none}.e30.`, `${none}....`, 'e30.e30.e30.e30.e30', '....', '{"a":1}'])
    expect(await cookieApp(['a key'], 'kept').read(`kept=${encodeURIComponent(forged)}`)).toBe(null)
})

const own = 'https://punte.example'
const isOwn = async (url: string, headers: Record<string, string>) => {
  let is: boolean | undefined
  const app = new Hono().post('*', (c) => {
    is = isOwnOrigin(c)
    return c.body(null)
  })
  await app.request(url, { method: 'POST', headers })
  return is
}

it.each([
  [own, own, true],
  [own, 'HTTPS://PUNTE.EXAMPLE', true],
  [own, 'https://punte.example:443', true],
  // A proxy takes https, and passes http on.
  ['http://punte.example', own, true],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787', true],
  [own, 'null', false],
  [own, '', false],
  [own, 'punte.example', false],
  [own, '//punte.example', false],
  [own, 'http://evil.example', false],
  [own, 'https://punte.example:8443', false],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8788', false],
  ['http://127.0.0.1:8787', 'http://localhost:8787', false],
  [own, 'https://punte.example.evil.example', false],
  [own, 'https://evilpunte.example', false],
  [own, 'https://www.punte.example', false],
  [own, 'https://punte.example@evil.example', false],
  [own, 'https://evil.example/https://punte.example', false],
  [own, 'https://punte.example, https://evil.example', false],
  [own, 'https://punte.example.', false],
  [own, 'https://pu\u0301nte.example'.normalize(), false],
  [own, 'file://', false],
  [own, 'data:text/html,x', false],
  [own, 'blob:https://punte.example/1', false],
  [own, 'javascript:alert(1)', false],
])('a page at %s takes a change from %s: %s', async (site, from, expected) => {
  const headers = { Origin: encodeURI(from) }
  expect(await isOwn(`${site}/api/v1/me`, headers)).toBe(expected)
  expect(await isOwn(`${site}/api/v1/me`, { ...headers, 'Sec-Fetch-Site': 'same-origin' })).toBe(expected)
  for (const foreign of ['same-site', 'cross-site', 'none', 'SAME-ORIGIN', ''])
    expect(await isOwn(`${site}/api/v1/me`, { ...headers, 'Sec-Fetch-Site': foreign })).toBe(false)
})
