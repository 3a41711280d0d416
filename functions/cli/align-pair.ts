/** Sends an article with its existing translation to a server, and waits for their links. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locale } from '../../shared/locales/locale.ts'
import { alignTexts, readLinks } from '../contract/operations/alignments.ts'
import type { AlignmentUpload } from '../contract/schemas/alignments.ts'
import type { Links } from './count-links.ts'
import type { Profile } from './profile.ts'
import { hashOf } from './read-text.ts'
import { retry } from './retry.ts'
import { callApi, type Reply, ServerError } from './server.ts'

const [firstPauseMs, longestPauseMs] = [200, 2000]
/** How many keys are tried when the server has given the uploads up that came with them. */
const mostKeys = 4

type SentPair = Reply<typeof alignTexts>['body']

/**
 * The key of the request is made of the texts, so texts that are sent again give the article of the first time. Throws
 * the ServerError that refuses them, or that still stands after `patienceMs`.
 */
export async function sendPair(profile: Profile, upload: AlignmentUpload, patienceMs: number): Promise<SentPair> {
  const body = { type: 'application/json', content: new TextEncoder().encode(JSON.stringify(upload)) } as const
  const name = hashOf(upload)
  for (let key = 1; ; key++) {
    try {
      const idempotencyKey = `align-${name}-${key}`
      return (await retry(() => callApi(profile, alignTexts, { body, idempotencyKey }), patienceMs)).body
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      if (error.code === 'key-reused') throw new ServerError(reused, { code: error.code, status: 422 })
      if (error.code !== 'upload-abandoned' || key === mostKeys) throw error
    }
  }
}

const reused = 'These texts were sent before with other options: another original, slug or publication.'

/** Null if they are not ready after `patienceMs`. Throws the ServerError that still stands after so long. */
export async function waitForLinks(
  profile: Profile,
  params: { article: string; locale: Locale },
  patienceMs: number,
): Promise<Links | null> {
  const until = Date.now() + patienceMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    try {
      return (await retry(() => callApi(profile, readLinks, { params }), patienceMs)).body
    } catch (error) {
      if (!(error instanceof ServerError) || error.code !== 'version-not-ready') throw error
      if (Date.now() >= until) return null
      await sleep(pauseMs)
    }
  }
}
