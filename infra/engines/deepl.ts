/**
 * DeepL: one `POST /v2/translate` per call, where each text is one sentence. It accepts surrounding text as context,
 * XML, and ids of glossaries that are stored at DeepL. https://developers.deepl.com/docs
 */
import * as z from 'zod'
import { directionName, type Locale, locales } from '../../shared/locales/locale.ts'
import { registry } from '../../shared/locales/registry.ts'
import type { Engine, EngineFailure, EngineRequest } from '../../shared/ports/engine.ts'
import { engineFailure, engineFromDriver, unreadable } from './driver.ts'
import { type Fetch, postJson } from './http.ts'
import { answered } from './reason.ts'

type DeepLOptions = {
  key: string
  /** By default the address that fits the key; free keys end in ":fx". */
  url?: string
  /** Ids of glossaries at DeepL, by direction, such as "en-ro". */
  glossaries?: Readonly<Record<string, string>>
  timeoutMs?: number
  fetch?: Fetch
}

/** Fifty texts and 128 KiB per call. A UTF-16 unit takes at most three bytes, and the context counts too. */
const limits = { items: 50, characters: 15_000, concurrency: 4 }
const takes = { context: 20_000, xml: true }
const largestBody = 128 * 1024

const codesOf = (locale: Locale) => registry[locale].engines?.deepl ?? { source: locale, target: locale }

const translatedSchema = z.object({ translations: z.array(z.object({ text: z.string() })) })
const errorSchema = z.object({ message: z.string() })

export function deepL({ key, url, glossaries = {}, timeoutMs = 30_000, fetch }: DeepLOptions): Engine {
  const root = url ?? (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')
  const bodyOf = ({ from, to, texts, context, xml }: EngineRequest) => {
    const glossary = glossaries[directionName(from, to)]
    return {
      text: texts,
      source_lang: codesOf(from).source.toUpperCase(),
      target_lang: codesOf(to).target.toUpperCase(),
      split_sentences: '0',
      ...(context && { context: context.slice(0, takes.context) }),
      ...(xml && { tag_handling: 'xml', tag_handling_version: 'v2' }),
      ...(glossary && { glossary_id: glossary }),
    }
  }
  return engineFromDriver({
    name: 'deepl',
    limits,
    takes,
    languages: locales,
    async send(request) {
      const body = bodyOf(request)
      if (new TextEncoder().encode(JSON.stringify(body)).length > largestBody)
        return engineFailure({ kind: 'too-large' })
      const answer = await postJson({
        url: `${root.replace(/\/$/, '')}/v2/translate`,
        headers: { authorization: `DeepL-Auth-Key ${key}` },
        ...{ body, timeoutMs, signal: request.signal, fetch },
      })
      if (!answer.ok) return answer
      if (answer.status !== 200)
        return engineFailure(failureOf(answer.status, errorSchema.safeParse(answer.body).data?.message))
      const parsed = translatedSchema.safeParse(answer.body)
      return parsed.success
        ? { ok: true, texts: parsed.data.translations.map(({ text }) => text) }
        : unreadable('the answer holds no translations')
    },
  })
}

function failureOf(status: number, said = ''): EngineFailure {
  const reason = answered(status)
  if (status === 413 || status === 414) return { kind: 'too-large' }
  if (status === 456) return { kind: 'quota', reason: 'DeepL’s quota is used up' }
  if (status === 401) return { kind: 'quota', reason: 'DeepL does not take the key' }
  // Either DeepL rejects the key, or a firewall in front of it rejects a text.
  if (status === 403) return { kind: 'forbidden', reason }
  if (status === 400 && /(source|target)_lang/.test(said)) return { kind: 'unsupported' }
  // Neither depends on the text: the address is wrong, or the glossary is missing.
  if (status === 404 || status < 400) return { kind: 'unavailable', reason }
  return { kind: 'refused', reason }
}
