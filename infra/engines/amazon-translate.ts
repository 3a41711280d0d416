/**
 * Amazon Translate: one text per call, several calls at once. The SDK is large, so only the Lambda entry point and Node
 * programs import this file. The SDK's own retries are off, because every engine is wrapped in the same retries.
 * https://docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html
 */
import {
  InternalServerException,
  LimitExceededException,
  ServiceUnavailableException,
  TextSizeLimitExceededException,
  TooManyRequestsException,
  TranslateClient,
  type TranslateClientConfig,
  TranslateServiceException,
  TranslateTextCommand,
  UnsupportedLanguagePairException,
} from '@aws-sdk/client-translate'
import { directionName, locales } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'
import { engineFromDriver } from './driver.ts'
import { oneByOne } from './one-by-one.ts'
import { answered } from './reason.ts'

export type AmazonTranslateOptions = {
  client?: TranslateClientConfig
  /** Names of terminologies in the account, by direction, such as "en-ro". */
  terminologies?: Readonly<Record<string, string[]>>
}

/** The API takes 10,000 bytes per text. One engine call is as many texts as a deadline allows. */
const limits = { items: 25, characters: 30_000, concurrency: 2 }
const largestText = 10_000
const width = 4

export function amazonTranslate({ client = {}, terminologies = {} }: AmazonTranslateOptions = {}): Engine {
  const translate = new TranslateClient({ maxAttempts: 1, ...client })
  return engineFromDriver({
    name: 'amazon-translate',
    limits,
    languages: locales,
    send: ({ from, to, texts, signal }) =>
      oneByOne(texts, width, async (text) => {
        if (new TextEncoder().encode(text).length > largestText) return { ok: false, failure: { kind: 'too-large' } }
        const names = terminologies[directionName(from, to)]
        const command = new TranslateTextCommand({
          Text: text,
          SourceLanguageCode: from,
          TargetLanguageCode: to,
          ...(names && { TerminologyNames: names }),
        })
        try {
          const { TranslatedText } = await translate.send(command, signal ? { abortSignal: signal } : {})
          if (TranslatedText !== undefined) return { ok: true, text: TranslatedText }
          return { ok: false, failure: { kind: 'unavailable', reason: 'the answer holds no translated text' } }
        } catch (error) {
          return { ok: false, failure: failureOf(error, signal) }
        }
      }),
  })
}

function failureOf(error: unknown, signal: AbortSignal | undefined): EngineFailure {
  if (signal?.aborted) return { kind: 'unavailable', reason: 'the call was aborted' }
  const name = error instanceof Error ? error.name : undefined
  const reason = answered(error instanceof TranslateServiceException ? error.$metadata.httpStatusCode : undefined, name)
  if (error instanceof TooManyRequestsException) return { kind: 'rate-limited' }
  if (error instanceof TextSizeLimitExceededException) return { kind: 'too-large' }
  if (error instanceof UnsupportedLanguagePairException) return { kind: 'unsupported' }
  if (error instanceof LimitExceededException) return { kind: 'quota', reason }
  if (error instanceof InternalServerException || error instanceof ServiceUnavailableException)
    return { kind: 'unavailable', reason }
  if (!(error instanceof TranslateServiceException)) return { kind: 'unavailable', reason }
  if (/^Throttling/.test(error.name)) return { kind: 'rate-limited' }
  const status = error.$metadata.httpStatusCode ?? 500
  // A wrong key, missing right or wrong clock: the failure does not depend on the text.
  if (status === 403 || /Signature|Token|AccessDenied|Credential/.test(error.name)) return { kind: 'quota', reason }
  // A missing terminology does not depend on the text either.
  return status >= 500 || error.name === 'ResourceNotFoundException'
    ? { kind: 'unavailable', reason }
    : { kind: 'refused', reason }
}
