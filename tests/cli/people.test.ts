import { describe, expect, it } from 'vitest'
import { makeFolder } from '../e2e/punte.ts'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

async function setUp() {
  const world = makeWorld()
  const server = await serve(world)
  /** Runs `punte people`, and gives its code, its lines and its complaints. */
  const people = async (...args: string[]) => {
    const { code, output, complaints } = await run(server, ['people', ...args])
    await world.settle()
    world.pass(2000)
    const lines = output.split('\n').filter(Boolean)
    return { code, complaints, lines: lines.map((line) => JSON.parse(line)) }
  }
  const add = async (name: string, ...flags: string[]) => {
    const added = await people('add', name, '--roles', 'translator', ...flags)
    expect(added).toMatchObject({ code: 0, complaints: [] })
    return String(added.lines[0].id)
  }
  return { world, server, people, add }
}

describe('punte people', () => {
  it('adds somebody, shows them by id and by e-mail address, and lists them', async () => {
    const { people } = await setUp()
    const added = await people('add', 'Ana Pop', '--roles', 'translator,reviewer', '--email', 'Ana@news.example')
    expect(added).toMatchObject({
      ...{ code: 0, complaints: [] },
      lines: [{ name: 'Ana Pop', email: 'ana@news.example', roles: ['translator', 'reviewer'], state: 'active' }],
    })
    const [ana] = added.lines
    expect(ana.createdAt).toMatch(/^2026-03-11T08:/)
    expect((await people('show', ana.id)).lines).toEqual([ana])
    expect((await people('show', 'ANA@news.example')).lines).toEqual([ana])
    const { lines } = await people('list', 'pop')
    expect(lines.map(({ id, email }) => [id, email])).toEqual([[ana.id, 'ana@news.example']])
    expect((await people('list', '--state', 'suspended')).lines).toEqual([])
    expect((await people('list', '--role', 'admin')).lines.map(({ id }) => id)).toContain('admin')
  })

  it('shows people of the settings too, also if an id of theirs looks like an address', async () => {
    const { world, people } = await setUp()
    world.ports.settings.people.push({ id: 'ion+1@news.example', roles: ['editor'], tokenHash: '' })
    expect((await people('show', 'ion+1@news.example')).lines).toMatchObject([
      { id: 'ion+1@news.example', roles: ['editor'], isStored: false },
    ])
  })

  it('changes what is named, and leaves the rest', async () => {
    const { people, add } = await setUp()
    const id = await add('Ana Pop', '--email', 'ana@news.example', '--languages', 'ro')
    const change = (...flags: string[]) => people('change', id, ...flags)
    expect((await change('--roles', 'editor, reviewer')).lines).toMatchObject([
      { name: 'Ana Pop', email: 'ana@news.example', roles: ['editor', 'reviewer'], languages: ['ro'], listed: true },
    ])
    expect((await change('--email', 'none', '--languages', 'all', '--listed', 'no')).lines).toMatchObject([
      { email: null, languages: null, listed: false, roles: ['editor', 'reviewer'] },
    ])
    expect((await change('--name', 'Ana-Maria Pop', '--roles', 'none')).lines).toMatchObject([
      { name: 'Ana-Maria Pop', roles: [] },
    ])
  })

  it('invites with a link that signs in once', async () => {
    const { world, server, people, add } = await setUp()
    const id = await add('Ana Pop')
    const { lines } = await people('invite', id)
    const link = new URL(lines[0].link)
    expect([link.origin, link.pathname]).toEqual([server, '/desk/invitation'])
    expect(lines[0]).toEqual({ id, link: link.href, expiresAt: expect.stringMatching(/^2026-03-18T/) })
    const signIn = () =>
      world.request('/api/v1/session', {
        ...{ method: 'POST', token: '', headers: { 'Content-Type': 'application/json' } },
        body: JSON.stringify({ invitation: link.hash.slice(1) }),
      })
    expect((await signIn()).status).toBe(200)
    world.pass(2000)
    expect((await signIn()).status).toBe(401)
  })

  it('makes a token that works, lists it without its text, and revokes it', async () => {
    const { world, server, people, add } = await setUp()
    const id = await add('Ana Pop', '--email', 'ana@news.example')
    const { lines } = await people('token', 'ana@news.example', 'Her laptop', '--days', '30')
    const [{ token, ...made }] = lines
    expect(made).toMatchObject({ name: 'Her laptop', expiresAt: expect.stringMatching(/^2026-04-10T/) })
    const me = () => world.request('/api/v1/me', { token })
    expect(await (await me()).json()).toMatchObject({ id, name: 'Ana Pop' })
    const listed = await people('tokens', id)
    expect(listed.lines).toEqual([{ ...made, lastUsedAt: expect.stringMatching(/^2026-03-11T/) }])
    const config = { PUNTE_SERVER: server, PUNTE_TOKEN: token }
    expect((await run(server, ['people', 'list'], [], config)).complaints).toEqual([
      'people: This call needs the role admin. Your roles: translator. Save a token of somebody who has it: punte login.',
    ])
    expect((await people('revoke', id, made.id)).lines).toEqual([{ revoked: made.id }])
    world.pass(60_000)
    expect((await me()).status).toBe(401)
    expect((await people('tokens', id)).lines).toEqual([])
  })

  it('lets its token be saved, which says whose it is', async () => {
    const { server, people, add } = await setUp()
    const [{ token }] = (await people('token', await add('Ana Pop'), 'Her laptop')).lines
    const folder = await makeFolder()
    const saved = await run(server, ['login', '--server', server, '--token', token], [], {
      XDG_CONFIG_HOME: folder.path,
    })
    await folder.remove()
    expect([saved.code, saved.output]).toEqual([0, expect.stringMatching(/^Ana Pop \(translator\), saved in /)])
  })

  it('suspends and restores, and signs out everywhere', async () => {
    const { people, add } = await setUp()
    const id = await add('Ana Pop')
    expect((await people('suspend', id)).lines).toMatchObject([{ id, state: 'suspended' }])
    expect((await people('invite', id)).complaints).toEqual([expect.stringContaining('"punte people restore"')])
    expect((await people('restore', id)).lines).toMatchObject([{ id, state: 'active' }])
    expect((await people('sign-out', id)).lines).toEqual([{ signedOut: id }])
  })

  it('erases only when it is meant, and then for good', async () => {
    const { people, add } = await setUp()
    const id = await add('Ana Pop', '--email', 'ana@news.example')
    const unsure = await people('erase', 'ana@news.example')
    expect([unsure.code, unsure.complaints]).toEqual([2, [expect.stringContaining('erase Ana Pop cannot be undone')]])
    expect((await people('erase', 'ana@news.example', '--yes')).lines).toEqual([{ erased: id }])
    expect((await people('show', id)).lines).toMatchObject([{ id, name: '', state: 'gone' }])
    expect((await people('list', 'Ana Pop')).lines).toEqual([])
  })

  it('says what to do next when the server refuses', async () => {
    const { people, add } = await setUp()
    await add('Ana Pop', '--email', 'ana@news.example')
    const complaint = async (...args: string[]) => {
      const { code, complaints } = await people(...args)
      expect(code).toBe(1)
      return complaints.join('\n')
    }
    expect(await complaint('show', 'nobody')).toBe(
      'people: There is no person "nobody". "punte people list" has their ids.',
    )
    expect(await complaint('show', 'nobody@news.example')).toContain('There is no person "nobody@news.example".')
    expect(await complaint('suspend', 'translator')).toContain('Change them in PUNTE_PEOPLE.')
    expect(await complaint('add', 'Ana P', '--roles', 'editor', '--email', 'ana@news.example')).toContain(
      '"punte people list ADDRESS" says who.',
    )
    expect(await complaint('add', 'Ion', '--roles', 'boss')).toContain('roles.0')
    expect(await complaint('revoke', 'ana@news.example', 'none')).toContain('"punte people tokens" has their ids.')
    expect(await complaint('list', '--state', 'away')).toContain('is no state of a person')
  })

  it('says how it is called', async () => {
    const { people } = await setUp()
    const wrong = [
      [],
      ['hire', 'Ana'],
      ['show'],
      ['list', 'a', 'b'],
      ['add', 'Ana'],
      ['change', 'ana'],
      ['change', 'ana', '--listed', 'maybe'],
      ['suspend', 'ana', '--roles', 'editor'],
      ['token', 'ana'],
      ['token', 'ana', 'Laptop', '--days', 'long'],
      ['revoke', 'ana'],
      ['show', 'ana', '--yes'],
    ]
    for (const args of wrong) expect([args, (await people(...args)).code]).toEqual([args, 2])
  })
})
