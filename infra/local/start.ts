/**
 * `npm start`: all of Punte on this machine, on loopback only: the Worker on Miniflare, its objects in PUNTE_DATA, and
 * an engine. Uploads the samples to an empty store and shows their progress. After any kind of stop, the next start
 * resumes.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { bars } from '../../functions/cli/bar.ts'
import { followArticles } from '../../functions/cli/follow-articles.ts'
import type { Profile } from '../../functions/cli/profile.ts'
import { callApi, type Reply, ServerError } from '../../functions/cli/server.ts'
import { listArticles, uploadArticle } from '../../functions/contract/operations/articles.ts'
import { mediaTypeOfFile } from '../../shared/document/format.ts'
import { locales } from '../../shared/locales/locale.ts'
import { apertiumPackages } from '../engines/apertium/packages.ts'
import { takeFolder, troubleOf } from './data-folder.ts'
import { localEngine } from './engine.ts'
import { startEngineServer } from './engine-server.ts'
import { watchFolder } from './folder-watch.ts'
import { modelsDir, prepareModels } from './models.ts'
import { peopleOf, readPeopleTokens } from './people.ts'
import { startWorker, storeOf } from './worker.ts'
import { writeAtomic } from './write-atomic.ts'

const { env } = process
const dataDir = resolve(env.PUNTE_DATA ?? '.punte')
const port = Number(env.PORT ?? 8787)
const samples = join(import.meta.dirname, '..', '..', 'tests', 'samples', 'articles')
/** How long to wait for the samples before the addresses are printed anyway. */
const samplesMs = 120_000

const say = (line = '') => console.log(line)
const screen = process.stdout.isTTY
  ? { columns: process.stdout.columns, write: (text: string) => void process.stdout.write(text) }
  : null

// Files of this process and its children are private to this user.
process.umask(0o077)
const folder = await takeFolder(dataDir)
if (!folder.ok) {
  console.error(folder.reason)
  process.exit(1)
}
await folder.lock.say(`process ${process.pid}, at http://127.0.0.1:${port}`).catch(unsaid)
const tokens = await readPeopleTokens(dataDir, say).catch((error: unknown) => {
  const trouble = troubleOf(error, dataDir)
  if (!trouble) throw error
  console.error(trouble)
  process.exit(1)
})
const engine = await findEngine()
const worker = await startWorker({
  dataDir,
  port,
  jobs: 'beside',
  variables: {
    PUNTE_PUBLISH: 'auto',
    // Here the store is as close as the cache, and faster.
    PUNTE_EDGE_CACHE: 'off',
    PUNTE_LEASE_SECONDS: '20',
    PUNTE_PEOPLE: JSON.stringify(peopleOf(tokens, env.PUNTE_DEV_TOKEN)),
    ...engine.variables,
  },
}).catch((error: unknown) => {
  const taken =
    error instanceof Error && /EADDRINUSE|address already in use/i.test(`${error.message} ${String(error.cause)}`)
  if (!taken) throw error
  console.error(`Port ${port} is taken. Stop what listens there, or start with another: PORT=8788 npm start`)
  process.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Miniflare's own handler would end the process before its Worker is shut down.
  process.removeAllListeners(signal)
  process.once(signal, async () => {
    say('\nStopping. The next start continues unfinished work.')
    await worker.stop()
    await engine.close()
    folder.lock.release()
    process.exit(0)
  })
}

const profile: Profile = { server: worker.url, token: tokens.admin }
await writeAtomic(join(dataDir, 'profile.json'), `${JSON.stringify(profile, null, 2)}\n`).catch(unsaid)
await watchFolder(dataDir, storeOf(dataDir), stopWithoutFolder)
if (env.PUNTE_SAMPLES !== '0') await uploadSamples()

say(`
Reader   ${locales.map((locale) => `${worker.url}/${locale}`).join('   ')}
Desk     ${worker.url}/desk
API      ${worker.url}/api/v1   (curl -H "Authorization: Bearer TOKEN" …)
Engine   ${engine.says}
Objects  ${dataDir}

Tokens   editor      ${tokens.editor}
         translator  ${tokens.translator}
         reviewer    ${tokens.reviewer}
         admin       ${tokens.admin}

Upload   npm run -s punte -- upload FILE.md
Ctrl-C stops it; nothing is lost.`)

/** Reports that a file could not be written. A start on a full disk still serves what is stored. */
function unsaid(error: unknown): void {
  const trouble = troubleOf(error, dataDir)
  if (!trouble) throw error
  console.error(trouble)
}

function stopWithoutFolder(): void {
  worker.kill()
  console.error(
    `The data folder ${dataDir} is gone, or another is in its place. Punte has stopped, because new uploads would be lost. Put the folder back, or start again: npm start`,
  )
  process.exit(1)
}

type LocalEngine = { says: string; variables: Record<string, string>; close(): Promise<void> }

/**
 * The configured engines, or the local one behind its own server, which also serves a list that names `libretranslate`.
 */
async function findEngine(): Promise<LocalEngine> {
  const own = Object.entries(env).filter(([name]) => /^PUNTE_(?:ENGINES?|DEEPL|OPENAI)(?:_|$)/.test(name))
  const set = Object.fromEntries(own.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const listed = env.PUNTE_ENGINES?.split(',').map((name) => name.trim())
  if (env.PUNTE_ENGINE_URL || (listed && !listed.includes('libretranslate'))) {
    const says = [...(listed ?? []), ...(env.PUNTE_ENGINE_URL ? [env.PUNTE_ENGINE_URL] : [])].join(', ')
    return { says, variables: set, close: async () => {} }
  }
  const dir = modelsDir(env)
  if (dir) await prepareModels(dir, say, bars(screen))
  const { PUNTE_ENGINES: _, ...rest } = env
  const local = await localEngine(rest)
  if (local.name === 'none') {
    const says = `none: memory and glossary only. Install ${apertiumPackages.join(', ')} (Debian), or set PUNTE_ENGINES.`
    return { says, variables: {}, close: async () => {} }
  }
  const server = await startEngineServer({ engine: local })
  return {
    says: `${[...(listed ?? []).filter((name) => name !== 'libretranslate'), local.name].join(', ')}, at ${server.url}`,
    variables: { ...set, PUNTE_ENGINE_URL: server.url, PUNTE_ENGINE_NAME: local.name },
    close: () => server.close(),
  }
}

async function uploadSamples(): Promise<void> {
  const listed = await callApi(profile, listArticles, { query: { limit: '1' } })
  if (listed.body.items.length > 0) return
  const files = (await readdir(samples)).filter((file) => mediaTypeOfFile(file) !== undefined).sort()
  say(`The store is empty: uploading ${files.length} sample articles.`)
  const accepted: Reply<typeof uploadArticle>['body'][] = []
  for (const file of files) {
    try {
      const content = await readFile(join(samples, file))
      const type = mediaTypeOfFile(file) ?? 'text/plain'
      const slug = file.split('.')[0] ?? file
      // If an earlier start stopped here, the upload finds what is there already and continues.
      const request = { query: { slug }, body: { type, content }, idempotencyKey: `sample ${file}` }
      accepted.push((await callApi(profile, uploadArticle, request)).body)
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      say(`${file}: ${error.message}`)
    }
  }
  const { waiting } = await followArticles(
    profile,
    accepted,
    bars(screen),
    engine.says.startsWith('none') ? 5000 : samplesMs,
  )
  say(
    waiting === 0
      ? `${accepted.length} articles are translated.`
      : `${waiting} versions wait for their translation; they go on in the background.`,
  )
}
