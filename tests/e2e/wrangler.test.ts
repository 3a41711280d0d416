/** `wrangler dev`'s own way to run the Worker, offline: the real wrangler.toml as it stands, bundled by wrangler. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestHarness } from 'wrangler'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { mediaTypes } from '../../shared/document/format.ts'
import { hash } from '../../shared/hash.ts'
import { docx, odt, p, r } from '../document/office-files.ts'
import { clientOf } from './client.ts'
import { gatedEngine, marked } from './gate.ts'
import { waitUntil } from './wait.ts'

// It would ask the network who and where it is.
vi.stubEnv('CI', '1')
vi.stubEnv('CLOUDFLARE_CF_FETCH_ENABLED', 'false')
vi.stubEnv('WRANGLER_SEND_METRICS', 'false')

const token = 'an-admin'
const engine = await startEngineServer({ engine: gatedEngine() })
const wrangler = createTestHarness({
  root: join(import.meta.dirname, '..', '..'),
  workers: [
    {
      configPath: 'wrangler.toml',
      vars: { PUNTE_ENGINE_URL: engine.url },
      secrets: { PUNTE_PEOPLE: JSON.stringify([{ id: 'ana', roles: ['admin'], tokenHash: hash(token) }]) },
    },
  ],
})
let client: ReturnType<typeof clientOf>

beforeAll(async () => {
  const { url } = await wrangler.listen()
  client = clientOf(url.origin, token)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await wrangler.close()
  await engine.close()
})

describe('wrangler', () => {
  it('says that the Worker is well', async () => {
    expect(await client.page('/healthz')).toMatchObject({ status: 200, text: '{"ok":true}' })
  })

  it('takes an article through the queue, and shows it once it is published, as wrangler.toml has it', async () => {
    const { id, slug } = await client.upload('# The weir\n\nThe weir is open. Mind the water.')
    const { segments } = await client.completed(id, 'ro')
    expect(segments.map(({ target }) => target?.text)).toEqual(
      ['The weir', 'The weir is open.', 'Mind the water.'].map((text) => marked('ro', text)),
    )
    expect((await client.page(`/ro/${slug}`)).status).toBe(404)
    for (const locale of ['en', 'ro']) {
      const published = await client.request(`/api/v1/articles/${id}/versions/${locale}/publish`, { method: 'POST' })
      expect(published.status).toBe(200)
    }
    for (const [locale, text] of [
      ['en', 'Mind the water.'],
      ['ro', marked('ro', 'Mind the water.')],
    ]) {
      const page = await waitUntil(`the page in ${locale} is public`, async () => {
        const page = await client.page(`/${locale}/${slug}`)
        return page.status === 200 && page.language === locale ? page : undefined
      })
      expect(page.text).toContain(text)
    }
  })

  it('reads a Word document and an OpenDocument text in the Worker itself', async () => {
    const texts = ['The lock', 'The lock is full.']
    const word = new Uint8Array(docx(texts.map((text) => p(r(text))).join('')))
    const text = new Uint8Array(odt(texts.map((text) => `<text:p>${text}</text:p>`).join('')))
    expect(await client.upload(word, { type: mediaTypes.docx })).toMatchObject({ slug: 'the-lock', segments: 2 })
    expect(await client.upload(text, { type: mediaTypes.odt })).toMatchObject({ segments: 2 })
  })

  it('serves styles and scripts, which are bundled as text', async () => {
    for (const [path, files] of [
      ['/ro', ['reader.css', 'reader.js']],
      ['/desk', ['desk.css', 'texts.en.json', 'common.js', 'articles.js']],
    ] as const) {
      const { status, text } = await client.page(path)
      expect([path, status]).toEqual([path, 200])
      const assets = [...text.matchAll(/(?:src|href)="(\/[^"]*\.(?:css|js)[^"]*)"/g)].map(([, asset]) => asset ?? '')
      expect(assets.map((asset) => asset.replace(/.*\/([^?]+).*/, '$1'))).toEqual(files)
      for (const asset of assets) {
        const served = await client.page(asset)
        expect([asset, served.status, served.text.length > 200]).toEqual([asset, 200, true])
      }
    }
  })
})
