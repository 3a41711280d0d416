/** The contract on every driver there is, over the real Apertium. */
import { afterAll } from 'vitest'
import { findApertium } from '../../infra/engines/apertium/install.ts'
import { apertium } from '../../infra/engines/apertium.ts'
import { libreTranslate } from '../../infra/engines/libretranslate.ts'
import { noEngine } from '../../infra/engines/none.ts'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { engineContract, unreachableContract } from '../contracts/engine.ts'

const installed = await findApertium({ path: process.env.PATH })
if (!installed) throw new Error('these tests need Apertium: run `node infra/local/prepare.mjs test`')
const server = await startEngineServer({ engine: apertium(installed) })
afterAll(() => server.close())

const failing = { analyse: 'exit 3', transfer: 'exit 3', join: 'exit 3' }

/** A port that was free a moment ago. */
const closed = await startEngineServer({ engine: noEngine() })
await closed.close()

engineContract(
  'apertium',
  () => apertium(installed),
  () => apertium({ ...installed, ways: { 'ro-en': [failing, failing], 'en-ro': [failing, failing] } }),
)
engineContract(
  'libreTranslate over the engine server',
  () => libreTranslate({ url: server.url }),
  () => libreTranslate({ url: closed.url }),
)
unreachableContract('noEngine', () => noEngine())
