import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { addPerson } from './stored-people.ts'

it('colleagues are found by name and never by their e-mail address, which only admins see', async () => {
  const world = makeWorld()
  const { id } = await addPerson(world, { name: 'Ștefan Pop', email: 'secret@newsroom.example' })
  await world.settle()
  const found = async (path: string, token: string) =>
    JSON.stringify(await (await world.request(path, { token })).json())
  for (const token of ['translator', 'admin']) {
    expect(await found('/api/v1/colleagues?q=stefan', token)).toContain(id)
    for (const part of ['secret', '@newsroom', '.example'])
      expect([part, await found(`/api/v1/colleagues?q=${part}`, token)]).toEqual([part, '{"items":[]}'])
    expect(await found('/api/v1/colleagues', token)).not.toContain('secret')
  }
  expect(await found('/api/v1/people?q=SECRET', 'admin')).toContain('secret@newsroom.example')
})
