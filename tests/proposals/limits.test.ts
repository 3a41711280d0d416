import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callerKey, networkKey } from '../../functions/http/caller-address.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { keys } from '../../shared/storage/keys.ts'
import { list, send, translated } from './proposing.ts'

const from = (address?: string): Record<string, string> => (address ? { 'X-Address': address } : {})
const hourMs = 3_600_000

describe('the limits of proposing', () => {
  it('are ten a day for one caller, and another’s are another’s', async () => {
    const { world, id, path } = await translated()
    for (let i = 1; i <= 10; i++) {
      expect((await send(world, path, { text: `Propunerea ${i}.` }, from('192.0.2.1'))).status).toBe(303)
    }
    const refused = await send(world, path, { text: 'A unsprezecea.' }, from('192.0.2.1'))
    expect(refused.status).toBe(429)
    const untilMidnight = Date.UTC(2026, 2, 12) - world.ports.now()
    expect(refused.headers.get('Retry-After')).toBe(String(Math.ceil(untilMidnight / 1000)))
    const page = await refused.text()
    expect(page).toContain('Încearcă din nou mâine.')
    expect(page).toContain('A unsprezecea.</textarea>')
    expect((await send(world, path, { text: 'Alta.' }, from('192.0.2.2'))).status).toBe(303)
    world.pass(untilMidnight)
    expect((await send(world, path, { text: 'A unsprezecea.' }, from('192.0.2.1'))).status).toBe(303)
    expect((await list(world, id)).open).toBe(12)
    expect(world.busy()).toEqual([])
  })

  it('hold for requests that come at once', async () => {
    const { world, id, path } = await translated()
    const answers = await Promise.all(Array.from({ length: 25 }, (_, i) => send(world, path, { text: `Nr. ${i}.` })))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 303).length).toBe(10)
    expect(statuses.filter((status) => status === 429).length).toBe(15)
    expect((await list(world, id)).open).toBe(10)
    expect(world.busy()).toEqual([])
  })

  it('are shared by all of whom nothing is known', async () => {
    const { world, path } = await translated()
    for (let i = 1; i <= 10; i++) await send(world, path, { text: `Propunerea ${i}.` }, from())
    expect((await send(world, path, { text: 'Alta.' }, from())).status).toBe(429)
    expect((await send(world, path, { text: 'Alta.' }, from('192.0.2.1'))).status).toBe(303)
  })

  it('say to press again, and not to come tomorrow, while the store takes no writes', async () => {
    const { world, id, path } = await translated()
    const { objects } = world.ports
    world.ports.objects = { ...objects, put: async () => ({ ok: false, reason: 'busy' }) }
    const refused = await send(world, path, { text: 'Alta.' })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '2'])
    expect(await refused.text()).toContain('Apasă din nou butonul')
    world.ports.objects = objects
    expect((await send(world, path, { text: 'Una.' })).status).toBe(303)
    world.ports.objects = { ...objects, put: async () => ({ ok: false, reason: 'busy' }) }
    expect((await send(world, path, { text: 'Alta.' })).headers.get('Retry-After')).toBe('2')
    world.ports.objects = objects
    expect((await list(world, id)).open).toBe(1)
  })

  it('are not used up by a proposal that the store does not take', async () => {
    const { world, id, path } = await translated()
    const { objects } = world.ports
    world.ports.objects = {
      ...objects,
      put: async (key, ...rest) =>
        key.includes('/proposals/') ? { ok: false, reason: 'busy' } : objects.put(key, ...rest),
    }
    const refused = await send(world, path, { text: 'Alta.' })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '2'])
    expect(await refused.text()).toContain('Alta.</textarea>')
    world.ports.objects = objects
    world.pass(1000)
    for (let i = 1; i <= 10; i++) expect((await send(world, path, { text: `Nr. ${i}.` })).status).toBe(303)
    expect((await list(world, id)).open).toBe(10)
  })

  it('are looked at before anything is listed that grows', async () => {
    const { world, path } = await translated()
    for (let i = 1; i <= 10; i++) await send(world, path, { text: `Nr. ${i}.` })
    world.calls.length = 0
    expect((await send(world, path, { text: 'A unsprezecea.' })).status).toBe(429)
    const asked = world.calls.map(({ operation, key }) => `${operation} ${key.split('/', 1)[0]}`)
    expect(asked).toEqual(['get site', 'get articles', 'get limits', 'list limits'])
  })

  it('are not used up by what is not taken', async () => {
    const { world, path } = await translated()
    for (let i = 1; i <= 11; i++) await send(world, path, { text: '' })
    expect((await send(world, path, { text: 'Alta.' })).status).toBe(303)
  })

  it('are twenty a day for one network, however many addresses it has', async () => {
    for (const addressOf of [(i: number) => `198.51.100.${i}`, (i: number) => `2001:db8:7:${i.toString(16)}::1`]) {
      const { world, id, path } = await translated()
      for (let i = 1; i <= 20; i++)
        expect((await send(world, path, { text: `Nr. ${i}.` }, from(addressOf(i)))).status).toBe(303)
      const refused = await send(world, path, { text: 'Alta.' }, from(addressOf(21)))
      expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Încearcă din nou mâine.')])
      expect((await send(world, path, { text: 'Alta.' }, from('203.0.113.1'))).status).toBe(303)
      expect((await list(world, id)).open).toBe(21)
    }
  })

  it('give a caller’s place back where the network has none left at that moment', async () => {
    const { world, path } = await translated()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => send(world, path, { text: `Nr. ${i}.` }, from(`198.51.100.${i}`))),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(20)
    expect(world.stored.keys().filter((key) => /^limits\/.*\d{6}/.test(key))).toHaveLength(40)
  })

  it('never store an address, and forget its hash and the salt once the day is over', async () => {
    const { world, path } = await translated()
    await send(world, path, { text: 'Ieri.' }, from('203.0.113.77'))
    world.pass(24 * hourMs)
    await send(world, path, { text: 'Azi.' }, from('203.0.113.77'))
    const limits = () => world.stored.keys().filter((key) => key.startsWith('limits/'))
    const callers = limits().flatMap((key) => key.match(/[0-9a-f]{64}/) ?? [])
    expect(new Set(callers).size).toBe(4)
    for (const key of world.stored.keys()) {
      expect(key + (await world.stored.get(key))?.body).not.toContain('203.0.113.77')
    }
    expect(JSON.stringify(world.logged)).not.toContain('203.0.113.77')
    await tick(world.ports)
    expect(limits()).toHaveLength(6)
    world.pass(hourMs - (world.ports.now() % hourMs))
    await tick(world.ports)
    expect(limits()).toEqual([
      ...[1, 2].map(() => expect.stringMatching(/^limits\/2026-03-12\/[0-9a-f]{64}\/000001\.json$/)),
      'limits/2026-03-12/salt.json',
    ])
  })

  it.each(['away', 'slow'])('are forgotten on the hour also by a tick whose sweep finds the store %s', async (how) => {
    const { world, path } = await translated()
    await send(world, path, { text: 'Ieri.' })
    world.pass(24 * hourMs - (world.ports.now() % hourMs))
    const { list } = world.stored
    const objects = {
      ...world.ports.objects,
      async list(...given: Parameters<typeof list>) {
        if (given[0] === keys.openJobs()) {
          if (how === 'away') throw new Error('the store is away')
          world.pass(90_000)
        }
        return list(...given)
      },
    }
    const ticked = await tick({ ...world.ports, objects }).then(
      () => 'done',
      () => 'broke',
    )
    expect(ticked).toBe(how === 'away' ? 'broke' : 'done')
    expect(world.stored.keys().filter((key) => /^(limits|index.articles.tail)./.test(key))).toEqual([])
  })
})

describe('a caller and its network', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1', '192.0.2'],
    ['::ffff:192.0.2.1', '192.0.2.1', '192.0.2'],
    ['2001:db8:0:12:a:b:c:d', '2001:db8:0:12', '2001:db8:0'],
    ['2001:DB8::12:a:b:c:d', '2001:db8:0:12', '2001:db8:0'],
    ['2001:0db8::1', '2001:db8:0:0', '2001:db8:0'],
    ['::1', '0:0:0:0', '0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
    ['somebody', 'unknown', 'unknown'],
    ['', 'unknown', 'unknown'],
    [null, 'unknown', 'unknown'],
  ])('at %s are %s and %s', (address, caller, site) => {
    expect([callerKey(address), networkKey(address)]).toEqual([caller, site])
  })

  it('are the same from all of a /64 and a /48', () => {
    const group = fc.integer({ min: 0, max: 0xffff })
    const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length })
    const written = (all: number[]) => all.map((one) => one.toString(16)).join(':')
    fc.assert(
      fc.property(groups(3), groups(5), groups(5), (network, one, other) => {
        const [a, b] = [one, other].map((host) => networkKey(written([...network, ...host])))
        expect([a, b]).toEqual([written(network), written(network)])
        expect(callerKey(written([...network, ...one]))).toBe(written([...network, ...one.slice(0, 1)]))
      }),
    )
  })
})
