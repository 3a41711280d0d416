import { expect, it } from 'vitest'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'

it('Markdown of a translation says whether a machine made it, and of which text; an original says neither', async () => {
  const world = makeWorld()
  const { id, slug } = await world.upload('# The ferry is back\n\nCostel takes fourteen cars a trip.')
  await world.settle()
  const told = async (locale: string) =>
    (await (await world.app.request(`/${locale}/${slug}.md`)).text()).match(/^(?:translation|translated_from): .*$/gm)
  expect(await told('ro')).toEqual(['translation: machine', 'translated_from: en'])
  expect(await told('en')).toBeNull()
  for (const { id: segment, etag } of (await readVersion(world, id, 'ro')).segments)
    expect((await patch(world, id, segment, etag, { state: 'reviewed' })).status).toBe(200)
  await world.settle()
  expect(await told('ro')).toEqual(['translation: reviewed', 'translated_from: en'])
})
