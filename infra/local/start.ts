/**
 * `npm start`: all of Punte on this machine, on loopback only: the Worker on Miniflare, its objects in PUNTE_DATA, and
 * an engine. Uploads the samples to an empty store and shows their progress. After any kind of stop, the next start
 * resumes.
 */

import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { bars } from '../../functions/cli/bar.ts'
import type { Profile } from '../../functions/cli/profile.ts'
import { locales } from '../../shared/locales/locale.ts'
import { findChatServers } from './chat-servers.ts'
import { takeFolder, troubleOf } from './data-folder.ts'
import { localEngine } from './engine.ts'
import { reportEngine } from './engine-report.ts'
import { startEngineServer } from './engine-server.ts'
import { watchFolder } from './folder-watch.ts'
import { modelsDir, prepareModels } from './models.ts'
import { peopleOf, readPeopleTokens } from './people.ts'
import { samplesTranslator, takeInSamples } from './samples.ts'
import { readSessionKey } from './session-key.ts'
import { startWorker, storeOf } from './worker.ts'
import { writeAtomic } from './write-atomic.ts'

const { env } = process
const dataDir = resolve(env.PUNTE_DATA ?? '.punte')
const port = Number(env.PORT ?? 8787)
/** Settings about people that a local start takes from its environment. */
const ownSettings = ['PUNTE_SITE', 'PUNTE_OIDC', 'PUNTE_SECOND_EYES', 'PUNTE_TRAIL_DAYS']
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
const tokens = await readPeopleTokens(dataDir, say).catch(giveUp)
const sessionKey = await readSessionKey(dataDir).catch(giveUp)
// A new token at every start, because nobody else works as the samples' translator.
const samplesToken = randomBytes(24).toString('hex')
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
    PUNTE_PEOPLE: JSON.stringify([...peopleOf(tokens, env.PUNTE_DEV_TOKEN), samplesTranslator(samplesToken)]),
    PUNTE_SESSION_KEY: sessionKey,
    ...Object.fromEntries(ownSettings.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
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
if (env.PUNTE_SAMPLES !== '0') {
  const patienceMs = engine.names.length === 0 ? 5000 : samplesMs
  const translator = { server: worker.url, token: samplesToken }
  await takeInSamples({ dataDir, editor: profile, translator, say, bars: bars(screen), patienceMs }).catch(unsaid)
}

const report = reportEngine(engine.names, engine.at, await findChatServers())
say(`
Reader   ${locales.map((locale) => `${worker.url}/${locale}`).join('   ')}
Desk     ${worker.url}/desk
API      ${worker.url}/api/v1   (curl -H "Authorization: Bearer TOKEN" …)
Engine   ${report.join('\n         ')}
Objects  ${dataDir}

Tokens   editor      ${tokens.editor}
         translator  ${tokens.translator}
         reviewer    ${tokens.reviewer}
         admin       ${tokens.admin}

Upload   npm run -s punte -- upload FILE.md
Ctrl-C stops it; nothing is lost.`)

/** Stops if the data folder can't be used. */
function giveUp(error: unknown): never {
  const trouble = troubleOf(error, dataDir)
  if (!trouble) throw error
  console.error(trouble)
  process.exit(1)
}

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

/** `names`: in the order in which they are asked; none if there is no engine. `at`: where the local one is served. */
type LocalEngine = { names: string[]; at: string | null; variables: Record<string, string>; close(): Promise<void> }

/**
 * The configured engines, or the local one behind its own server, which also serves a list that names `libretranslate`.
 */
async function findEngine(): Promise<LocalEngine> {
  const own = Object.entries(env).filter(([name]) => /^PUNTE_(?:ENGINES?|DEEPL|OPENAI)(?:_|$)/.test(name))
  const set = Object.fromEntries(own.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const listed = (env.PUNTE_ENGINES ?? '').split(',').flatMap((name) => name.trim() || [])
  const close = async () => {}
  if (env.PUNTE_ENGINE_URL) {
    const names = listed.length > 0 ? listed : ['libretranslate']
    return { names, at: env.PUNTE_ENGINE_URL, variables: set, close }
  }
  if (listed.length > 0 && !listed.includes('libretranslate')) return { names: listed, at: null, variables: set, close }
  const dir = modelsDir(env)
  if (dir) await prepareModels(dir, say, bars(screen))
  const { PUNTE_ENGINES: _, ...rest } = env
  const local = await localEngine(rest)
  if (local.name === 'none') return { names: [], at: null, variables: {}, close }
  const server = await startEngineServer({ engine: local })
  return {
    names: listed.length > 0 ? listed.map((name) => (name === 'libretranslate' ? local.name : name)) : [local.name],
    at: server.url,
    variables: { ...set, PUNTE_ENGINE_URL: server.url, PUNTE_ENGINE_NAME: local.name },
    close: () => server.close(),
  }
}
