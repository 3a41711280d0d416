/**
 * Lighthouse's marks for a reviewed article of 1,100 words in both locales, as a telephone on a slow network has it: of
 * three runs the median. `node tests/bench/lighthouse.ts`, with Debian's Chromium; it prints the marks, and what costs some.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { startWorker } from '../../infra/local/worker.ts'
import { locales } from '../../shared/locales/locale.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { writeSiteObject } from '../../shared/pipeline/site-object.ts'
import { keys } from '../../shared/storage/keys.ts'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { publishLong } from '../page/published.ts'

const runs = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const slug = 'a-long-one'

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const dataDir = await mkdtemp(join(tmpdir(), 'punte-lighthouse-'))
const port = await freePort()
const [worker, browser] = await Promise.all([
  startWorker({ dataDir, port: 0, variables: { PUNTE_ENGINE_URL: 'http://127.0.0.1:1' } }),
  chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  }),
])

async function audit(path: string): Promise<Result> {
  const flags = { port, output: 'json' as const, logLevel: 'error' as const, onlyCategories: [...categories] }
  const result = await lighthouse(worker.url + path, flags)
  if (!result) throw new Error(`Lighthouse says nothing of ${path}`)
  return result.lhr
}

const markOf = (result: Result, category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

try {
  const bucket = await worker.miniflare.getR2Bucket('OBJECTS')
  const sites = await publishLong('ro')
  for (const locale of locales)
    await bucket.put(keys.site(locale, slug), writeSiteObject(sites[locale], slug, noIdentity))
  for (const locale of locales) {
    const results: Result[] = []
    for (let i = 0; i < runs; i++) results.push(await audit(`/${locale}/${slug}`))
    const marks = categories.map(
      (category) => `${category} ${median(results.map((result) => markOf(result, category)))}`,
    )
    console.log(`/${locale}: ${marks.join(', ')}`)
    const wanting = Object.values(results[0]?.audits ?? {}).filter(({ score }) => score !== null && score < 0.9)
    for (const { id, score, displayValue = '' } of wanting) console.log(`    ${id}: ${score} ${displayValue}`)
  }
} finally {
  await browser.close()
  await worker.stop()
  await rm(dataDir, { recursive: true, force: true })
}
