/**
 * How long the desk's pages take over a slow link, and what they load: `node tests/bench/desk.ts`. Each page is opened three
 * times with an empty cache at 400 kbit/s and 400 ms of latency, as Chromium emulates them; the figures are medians.
 */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { signIn } from '../e2e/desk-page.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { type Punte, startPunte } from '../e2e/punte.ts'

const runs = 3
const link = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type View = { name: string; path: string; ready: string }
type Load = { textMs: number; readyMs: number; scripts: number; scriptBytes: number; requests: number; bytes: number }

/** Bytes as they come over the link, by the type of what was asked for. */
async function countLoads(session: CDPSession) {
  const types = new Map<string, string>()
  const loads: { type: string; bytes: number }[] = []
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    loads.push({ type: types.get(requestId) ?? '', bytes: encodedDataLength }),
  )
  await session.send('Network.enable')
  return loads
}

/** Milliseconds from the start of the navigation until the first of `selector` can be seen. */
async function until(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor({ timeout: 60_000 })
  return page.evaluate(() => performance.now())
}

async function open(browser: Browser, punte: Punte, { path, ready }: View): Promise<Load> {
  const context = await browser.newContext({ baseURL: punte.url, locale: 'ro-RO' })
  try {
    // As whoever has signed in before.
    await signIn(context, punte.url, punte.tokens.dev)
    const me = await (await punte.request('/api/v1/me')).text()
    await context.addInitScript((person) => localStorage.setItem('punte.person', person), me)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const loads = await countLoads(session)
    await session.send('Network.emulateNetworkConditions', link)
    await page.goto(path, { waitUntil: 'commit', timeout: 60_000 })
    const textMs = await until(page, 'main > :not(noscript)')
    const readyMs = await until(page, ready)
    const scripts = loads.filter(({ type }) => type === 'Script')
    const weigh = (some: typeof loads) => some.reduce((sum, { bytes }) => sum + bytes, 0)
    return {
      ...{ textMs, readyMs, scripts: scripts.length, scriptBytes: weigh(scripts) },
      ...{ requests: loads.length, bytes: weigh(loads) },
    }
  } finally {
    await context.close()
  }
}

const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => `The ferry number ${i + 1} leaves the quay at noon.`).join(' ')

const punte = await startPunte({ engine: gatedEngine() })
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments })
try {
  const uploaded = await punte.upload(`# The ferry\n\n${sentences(60)}`)
  await punte.completed(uploaded.id, 'ro')
  const views: View[] = [
    { name: 'article list', path: '/desk', ready: '.articles tbody tr' },
    { name: 'article', path: `/desk/articles/${uploaded.id}`, ready: '.versions .panel' },
    { name: 'translator', path: `/desk/articles/${uploaded.id}/ro`, ready: '.segment textarea' },
    { name: 'upload', path: '/desk', ready: 'details > summary' },
  ]
  for (const view of views) {
    const loads: Load[] = []
    for (let run = 0; run < runs; run++) loads.push(await open(browser, punte, view))
    const of = (name: keyof Load) => Math.round(median(loads.map((load) => load[name])))
    console.log(
      `${view.name}: first text ${of('textMs')} ms, usable ${of('readyMs')} ms; ${of('scripts')} scripts of ${of('scriptBytes')} bytes, ${of('requests')} requests of ${of('bytes')} bytes`,
    )
  }
} finally {
  await browser.close()
  await punte.stop()
}
