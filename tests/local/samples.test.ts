/** The samples of a first start: five translated by a person, two drafts; taken in once, also after a stop in between. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { readTranslations, samplesTranslator, takeInSamples } from '../../infra/local/samples.ts'
import { serve } from '../cli/served.ts'
import { readSamples } from '../e2e/samples.ts'
import { makeWorld } from '../world.ts'

const versionSchema = z.object({
  segments: z.array(
    z.object({
      origin: z.string(),
      edit: z.int(),
      state: z.string(),
      translatedBy: z.string().optional(),
      tagsGuessed: z.boolean().optional(),
      checks: z.array(z.object({ severity: z.string() })),
    }),
  ),
})
const listSchema = z.object({ items: z.array(z.object({ id: z.string(), locale: z.string() })) })

it('every sentence of five samples has a translation', async () => {
  const counts = await Promise.all(
    (await readSamples()).map(async ({ file, sentences }) => {
      const targets = await readTranslations(file)
      return [file, targets.size, sentences.filter((text) => targets.has(text)).length, sentences.length] as const
    }),
  )
  const translated = counts.filter(([, size]) => size > 0)
  expect(translated).toHaveLength(5)
  for (const [, , found, total] of translated) expect(found).toBe(total)
  expect(counts).toHaveLength(7)
})

it('takes the samples in once, and finishes what a stopped start left', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'punte-samples-'))
  const world = makeWorld()
  world.ports.settings.people.push(samplesTranslator('hers'))
  const server = await serve(world)
  const said: string[] = []
  const start = () =>
    takeInSamples({
      dataDir,
      editor: { server, token: 'admin' },
      translator: { server, token: 'hers' },
      say: (line) => void said.push(line),
      bars: { draw() {}, end() {} },
      patienceMs: 0,
    })
  const versions = async () => {
    const { items } = listSchema.parse(await (await world.request('/api/v1/articles?limit=20')).json())
    return Promise.all(
      items.map(async ({ id, locale }) => {
        const to = locale === 'ro' ? 'en' : 'ro'
        const answer = await (await world.request(`/api/v1/articles/${id}/versions/${to}`)).json()
        return versionSchema.parse(answer).segments
      }),
    )
  }
  try {
    // No version is ready, because the engine has not run: as if the start were stopped here.
    await start()
    expect(await readdir(dataDir)).toEqual(['samples-unfinished'])
    await world.settle()
    await start()
    await world.settle()
    expect(await readdir(dataDir)).toEqual([])
    const done = await versions()
    const people = done.filter((segments) => segments.every(({ edit, state }) => edit === 1 && state === 'reviewed'))
    const drafts = done.filter((segments) => segments.every(({ edit, origin }) => edit === 0 && origin === 'engine'))
    expect([people.length, drafts.length]).toEqual([5, 2])
    for (const { tagsGuessed, checks } of people.flat()) {
      expect(tagsGuessed).toBeUndefined()
      expect(checks.filter(({ severity }) => severity === 'error')).toEqual([])
    }
    const texts = said.length
    await start()
    expect(said).toHaveLength(texts)
    expect(await versions()).toEqual(done)
  } finally {
    await rm(dataDir, { recursive: true })
  }
})
