/**
 * Any chat API that follows OpenAI's protocol: numbered texts in, JSON by a schema out with the same numbers. Texts
 * missing in the answer are sent again one by one; those still missing are `refused`, and the rest are kept. A
 * truncated answer gives `too-large`, a filtered one `refused`. https://platform.openai.com/docs/api-reference/chat
 */
import * as z from 'zod'
import { locales } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineRequest } from '../../shared/ports/engine.ts'
import { engineFailure, engineFromDriver, unreadable } from './driver.ts'
import { type Fetch, postJson } from './http.ts'
import { oneByOne } from './one-by-one.ts'
import { answerFormat, messagesFor, type Numbered } from './openai/prompt.ts'
import { answered } from './reason.ts'

type OpenAiOptions = {
  /** The root to which `/chat/completions` is appended, such as https://api.openai.com/v1. */
  url: string
  /** Self-hosted servers often need no key. */
  key?: string
  model: string
  name?: string
  timeoutMs?: number
  fetch?: Fetch
}

/** Small enough for a model that writes some hundred characters per second to finish within a call's deadline. */
const limits = { items: 30, characters: 6000, concurrency: 3 }
const takes = { context: 8000, terms: true, xml: true }

const completionSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
})
const translationsSchema = z.object({ translations: z.array(z.object({ id: z.int(), text: z.string() })) })
const errorSchema = z.object({ error: z.object({ code: z.union([z.string(), z.number()]).nullish() }) })

type Given = { ok: true; texts: Map<number, string> } | { ok: false; failure: EngineFailure }

export function openAi({ url, key, model, name = 'openai', timeoutMs = 60_000, fetch }: OpenAiOptions): Engine {
  const endpoint = `${url.replace(/\/$/, '')}/chat/completions`

  async function ask(request: EngineRequest, items: Numbered[]): Promise<Given> {
    const body = { model, messages: messagesFor(request, items), response_format: answerFormat }
    const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
    const answer = await postJson({ url: endpoint, headers, body, timeoutMs, signal: request.signal, fetch, judge })
    if (!answer.ok) return answer
    if (answer.status !== 200) return { ok: false, failure: { kind: 'refused', reason: reasonOf(answer) } }
    return readCompletion(answer.body, items)
  }

  return engineFromDriver({
    name,
    limits,
    takes,
    languages: locales,
    async send(request) {
      const items = request.texts.map((text, at) => ({ id: at + 1, text }))
      const given = await ask(request, items)
      if (!given.ok) return engineFailure(given.failure)
      if (given.texts.size === 0 && items.length > 1) return unreadable('the answer holds nothing of what was asked')
      const missing = items.filter(({ id }) => !given.texts.has(id))
      const again = await oneByOne(
        missing.map(({ text }) => text),
        1,
        async (text) => {
          const alone = await ask(request, [{ id: 1, text }])
          if (!alone.ok) return alone
          const single = alone.texts.get(1)
          return single === undefined
            ? { ok: false, failure: { kind: 'refused', reason: 'the model leaves this text out' } }
            : { ok: true, text: single }
        },
      )
      const late = again.ok ? again.texts : (again.partial ?? [])
      const texts = items.map(({ id }) => given.texts.get(id) ?? late[missing.findIndex((item) => item.id === id)])
      return again.ok ? { ok: true, texts: texts.map((text) => text ?? '') } : engineFailure(again.failure, texts)
    },
  })
}

function readCompletion(body: unknown, items: Numbered[]): Given {
  const choice = completionSchema.safeParse(body).data?.choices[0]
  if (!choice) return failed({ kind: 'unavailable', reason: 'the answer holds no message' })
  const { finish_reason: finish, message } = choice
  if (finish === 'length') return failed({ kind: 'too-large' })
  if (finish === 'content_filter') return failed({ kind: 'refused', reason: 'a content filter stopped the answer' })
  if (message.refusal) return failed({ kind: 'refused', reason: 'the model declines to translate this' })
  const parsed = translationsSchema.safeParse(parseJson(message.content ?? ''))
  if (!parsed.success) return failed({ kind: 'unavailable', reason: 'the answer is not in the form asked for' })
  const asked = new Map(items.map(({ id, text }) => [id, text]))
  const texts = new Map<number, string>()
  const twice = new Set<number>()
  for (const { id, text } of parsed.data.translations) {
    if (texts.has(id)) twice.add(id)
    // Some models return empty texts when they fail.
    if (asked.has(id) && text.trim() !== '') texts.set(id, text)
  }
  // If two texts have the same number, it is unclear which belongs to it.
  for (const id of twice) texts.delete(id)
  return { ok: true, texts }
}

function judge(status: number, body: unknown): EngineFailure | undefined {
  const code = codeIn(body)
  const reason = reasonOf({ status, body })
  if (code === 'insufficient_quota' || status === 402) return { kind: 'quota', reason }
  if (status === 401) return { kind: 'quota', reason }
  // Either the project has no right to the model, or a firewall rejects a text.
  if (status === 403) return { kind: 'forbidden', reason }
  if (status === 413 || code === 'context_length_exceeded') return { kind: 'too-large' }
  // Neither depends on the text: the address is wrong, or the model does not exist.
  if (status === 404 || status < 400) return { kind: 'unavailable', reason }
  return undefined
}

const codeIn = (body: unknown) => errorSchema.safeParse(body).data?.error.code ?? undefined

const reasonOf = ({ status, body }: { status: number; body: unknown }): string => answered(status, codeIn(body))

const failed = (failure: EngineFailure): Given => ({ ok: false, failure })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
