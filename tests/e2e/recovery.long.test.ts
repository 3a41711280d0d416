/** What stops a real Punte, and how it carries on by itself: a kill, an engine that is away, a hundred uploads at once. */
import { describe, expect, it } from 'vitest'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { clientOf } from './client.ts'
import { gatedEngine, marked } from './gate.ts'
import { freePort, startProcess } from './process.ts'
import { makeFolder, startPunte } from './punte.ts'
import { waitUntil } from './wait.ts'

describe('a Punte', () => {
  it('that is killed with -9 completes at the next start, repeats no call for what it stored and misses no segment', async ({
    onTestFinished,
  }) => {
    const engine = gatedEngine()
    const server = await startEngineServer({ engine })
    onTestFinished(() => server.close())
    const folder = await makeFolder()
    onTestFinished(folder.remove)
    const token = 'a-token-with-every-role'
    const env = {
      PUNTE_DATA: folder.path,
      PORT: String(await freePort()),
      PUNTE_DEV_TOKEN: token,
      PUNTE_SAMPLES: '0',
      PUNTE_ENGINE_URL: server.url,
      // What a killed process leaves lying about goes with the folder.
      TMPDIR: folder.path,
    }
    const start = async () => {
      const started = await startProcess(env)
      onTestFinished(started.kill)
      return started
    }

    const first = await start()
    const client = clientOf(first.url, token)
    const sentences = Array.from({ length: 139 }, (_, i) => `Sentence number ${i} stands here.`)
    const title = 'A long night'
    // The first batch is answered; whatever else is asked waits, and is lost with the process.
    engine.holdUnless((texts) => texts.includes(title))
    const { id, slug, segments } = await client.upload(`# ${title}\n\n${sentences.join('\n\n')}`)
    expect(segments).toBe(140)
    // A job asks for its second batch only when its first is stored.
    await waitUntil('the engine is asked for what follows the first batch', () =>
      engine.asked.some((texts) => texts.includes('Sentence number 60 stands here.')) ? true : undefined,
    )
    await first.kill()
    const stored = engine.asked.find((texts) => texts.includes(title)) ?? []
    expect(stored).toHaveLength(50)
    expect(engine.answered).toEqual(stored)
    const before = engine.asked.length
    engine.release()

    const second = await start()
    const version = await client.completed(id, 'ro', 90_000)
    expect(version.segments.map(({ source, target }) => [source.text, target?.text])).toEqual(
      [title, ...sentences].map((text) => [text, marked('ro', text)]),
    )
    const asked = engine.asked.flat()
    expect(asked.filter((text) => stored.includes(text))).toEqual(stored)
    const again = engine.asked.slice(before).flat()
    expect(new Set(again).size).toBe(again.length)
    expect(again.toSorted()).toEqual([title, ...sentences].filter((text) => !stored.includes(text)).toSorted())
    const page = await client.page(`/ro/${slug}`)
    for (const text of sentences) expect(page.text).toContain(marked('ro', text))
    expect(await second.stop(), second.output()).toBe(0)
  })

  it('completes a hundred uploads at once, and gives up no job', async ({ onTestFinished }) => {
    const engine = gatedEngine()
    const punte = await startPunte({ engine })
    onTestFinished(punte.stop)
    const uploads = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        punte.upload(`# Story number ${i} of the day\n\nThe harbour had ${i + 2} boats. Story ${i} ends here.`),
      ),
    )
    expect(new Set(uploads.map(({ slug }) => slug)).size).toBe(100)
    for (const { id } of uploads) {
      const { segments } = await punte.completed(id, 'ro')
      expect(segments.map(({ target }) => target?.text)).toEqual(
        segments.map(({ source }) => marked('ro', source.text)),
      )
      expect(segments).toHaveLength(3)
    }
    expect(new Set(engine.asked.flat()).size).toBe(300)
    const dead = await punte.request('/api/v1/jobs?state=dead')
    expect(await dead.json()).toEqual({ items: [] })
  })

  it('whose engine is stopped takes uploads, lets versions wait, and completes them once it is back, without a hand', async ({
    onTestFinished,
  }) => {
    const engine = gatedEngine()
    const punte = await startPunte({ engine })
    onTestFinished(punte.stop)
    const port = Number(new URL(punte.engine.url).port)
    await punte.engine.close()

    const { id, slug, segments } = await punte.upload('# No engine\n\nThe mill stands still. The miller waits.')
    expect(segments).toBe(3)
    const waiting = await waitUntil('the version is there, and waits', async () => {
      const response = await punte.request(`/api/v1/articles/${id}/versions/ro`)
      return response.ok ? punte.readVersion(id, 'ro') : undefined
    })
    expect(waiting.state).toBe('waiting')
    expect(waiting.progress).toMatchObject({ total: 3, filled: 0 })
    expect(waiting.segments.map(({ target, state }) => [target, state])).toEqual(Array(3).fill([null, 'initial']))
    // Readers have the original meanwhile.
    expect(await punte.page(`/ro/${slug}`)).toMatchObject({ status: 200, language: 'en' })
    expect(engine.asked).toEqual([])

    const back = await startEngineServer({ engine, port })
    onTestFinished(() => back.close())
    const version = await punte.completed(id, 'ro')
    expect(version.segments.map(({ target }) => target?.text)).toEqual(
      ['No engine', 'The mill stands still.', 'The miller waits.'].map((text) => marked('ro', text)),
    )
    expect(engine.asked).toHaveLength(1)
    expect((await punte.page(`/ro/${slug}`)).language).toBe('ro')
  })
})
