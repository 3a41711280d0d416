/** What befalls the data folder of a real start: its disk is full, it is deleted, another start wants it, a file of it is cut off. */
import { mkdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { smallDisk } from '../local/small-disk.ts'
import { clientOf, problemSchema } from './client.ts'
import { freePort, startProcess } from './process.ts'
import { makeFolder } from './punte.ts'
import { waitUntil } from './wait.ts'

const token = 'a-token-with-every-role'

async function envOf(dataDir: string) {
  return {
    PUNTE_DATA: dataDir,
    PORT: String(await freePort()),
    PUNTE_DEV_TOKEN: token,
    PUNTE_SAMPLES: '0',
    // Nobody listens there.
    PUNTE_ENGINE_URL: 'http://127.0.0.1:9',
  }
}

const article = (name: string, paragraphs = 1) =>
  `# ${name}\n\n${Array.from({ length: paragraphs }, (_, i) => `The ${name} left at ${i} past noon.`).join('\n\n')}`

const uploaded = z.object({ id: z.string(), slug: z.string() })

const init = (key: string, body: string) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': key },
})

describe('a start', () => {
  it('on a full disk answers uploads with 503 and readers as before, loses nothing, and goes on when there is space', async ({
    onTestFinished,
  }) => {
    const disk = await smallDisk(24)
    onTestFinished(disk.remove)
    const env = await envOf(join(disk.path, 'data'))
    let started = await startProcess(env)
    onTestFinished(() => started.kill())
    const client = clientOf(started.url, token)
    const { id, slug } = await client.upload(article('ferry'), { query: '?targets=en' })
    const read = async () => (await client.page(`/en/${slug}`)).status
    await waitUntil('the page is public', async () => ((await read()) === 200 ? true : undefined))

    await disk.fill()
    const upload = () => client.request('/api/v1/articles?targets=en', init('barge', article('barge', 200)))
    const refused = await upload()
    expect([refused.status, problemSchema.parse(await refused.json()).detail]).toEqual([
      503,
      expect.stringMatching(/^The disk is full\./),
    ])
    expect(await read()).toBe(200)
    // Nor does it keep the next start from serving what is there.
    await started.kill()
    started = await startProcess(env)
    expect(started.output()).toMatch(/can’t be written to: its disk is full/)
    expect(await read()).toBe(200)
    expect((await upload()).status).toBe(503)

    await disk.space()
    const taken = await waitUntil('there is space again', async () => {
      const answer = await upload()
      return answer.status === 202 ? uploaded.parse(await answer.json()) : undefined
    })
    await waitUntil('its page is public', async () =>
      (await client.page(`/en/${taken.slug}`)).text.includes('at 199 past noon') ? true : undefined,
    )
    expect(taken.id).not.toBe(id)
    expect(await (await client.request('/api/v1/jobs?state=dead')).json()).toEqual({ items: [] })
    expect(await started.stop(), started.output()).toBe(0)
  })

  it.each([
    ['deleted', (path: string) => rm(path, { recursive: true })],
    [
      'moved away, with another in its place',
      async (path: string) => {
        await rename(path, `${path}-moved`)
        await mkdir(path)
      },
    ],
    ['emptied of its objects', (path: string) => rm(join(path, 'r2'), { recursive: true })],
  ])('whose folder is %s says so and stops, and takes no upload after', async (_, befall) => {
    const folder = await makeFolder()
    const dataDir = join(folder.path, 'data')
    const started = await startProcess(await envOf(dataDir))
    try {
      const client = clientOf(started.url, token)
      await client.upload(article('ferry'))
      await befall(dataDir)
      const answer = await client.request('/api/v1/articles', init('barge', article('barge'))).catch(() => null)
      expect(answer?.status).not.toBe(202)
      expect(await started.ended()).toBe(1)
      expect(started.output()).toContain(`The data folder ${dataDir} is gone, or another is in its place.`)
      await expect(client.request('/healthz')).rejects.toThrow()
    } finally {
      await started.kill()
      await folder.remove()
    }
  })

  it('on the folder of another says who has it and ends, and the other goes on; after a kill -9 it is free', async ({
    onTestFinished,
  }) => {
    const folder = await makeFolder()
    onTestFinished(folder.remove)
    const env = await envOf(folder.path)
    const first = await startProcess(env)
    onTestFinished(first.kill)
    const second = startProcess({ ...env, PORT: String(await freePort()) })
    await expect(second).rejects.toThrow(
      new RegExp(`ended with 1: Punte already runs on ${folder.path}: process \\d+, at ${first.url}\\. `),
    )
    const client = clientOf(first.url, token)
    await client.upload(article('ferry'))
    await first.kill()
    const third = await startProcess(env)
    onTestFinished(third.kill)
    await client.upload(article('barge'))
    expect(await third.stop()).toBe(0)
  })

  it('with a tokens.json that is cut off makes new ones and says so', async ({ onTestFinished }) => {
    const folder = await makeFolder()
    onTestFinished(folder.remove)
    const env = await envOf(folder.path)
    await (await startProcess(env)).stop()
    const place = join(folder.path, 'tokens.json')
    const before = await readFile(place, 'utf8')
    await truncate(place, 40)
    const started = await startProcess(env)
    onTestFinished(started.kill)
    expect(started.output()).toContain(`${place} is damaged`)
    const tokens = JSON.parse(await readFile(place, 'utf8'))
    expect(tokens).not.toEqual(JSON.parse(before))
    expect((await clientOf(started.url, tokens.editor).request('/api/v1/me')).status).toBe(200)
  })

  it('keeps what it stores from other users', async ({ onTestFinished }) => {
    const folder = await makeFolder()
    onTestFinished(folder.remove)
    const dataDir = join(folder.path, 'data')
    const started = await startProcess(await envOf(dataDir))
    onTestFinished(started.kill)
    await clientOf(started.url, token).upload(article('ferry'))
    const logged = () => stat(join(dataDir, 'punte.log')).catch(() => undefined)
    await waitUntil('something is logged', logged)
    const modeOf = async (...path: string[]) => ((await stat(join(dataDir, ...path))).mode & 0o777).toString(8)
    expect(await modeOf()).toBe('700')
    for (const file of ['punte.log', 'tokens.json', 'profile.json'])
      expect([file, await modeOf(file)]).toEqual([file, '600'])
    expect(await modeOf('r2')).toBe('700')
  })
})
