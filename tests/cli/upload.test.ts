import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

let folder = ''
afterEach(() => rm(folder, { recursive: true }))

it.each([
  [[], ['en', 'ro']],
  [
    ['--targets', 'ro'],
    ['en', 'ro'],
  ],
  [['--targets', 'en'], ['en']],
])('punte upload %j translates to the targets that it names, else to every other locale', async (options, expected) => {
  folder = await mkdtemp(join(tmpdir(), 'punte-upload-'))
  const file = join(folder, 'ferry.md')
  await writeFile(file, '# The ferry\n\nIt is back.')
  const world = makeWorld()
  const server = await serve(world)
  const { code, output } = await run(server, ['upload', file, '--locale', 'en', ...options, '--wait', '0'])
  expect(code).toBe(0)
  const { id } = JSON.parse(output)
  const article = await (await world.request(`/api/v1/articles/${id}`)).json()
  expect(article).toMatchObject({ versions: expected.map((locale) => ({ locale })) })
})
