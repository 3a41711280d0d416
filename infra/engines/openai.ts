/**
 * Any chat API that follows OpenAI's protocol: numbered texts in, JSON by a schema out with the same numbers. Texts
 * missing in the answer are sent again together, then one by one; those still missing are `refused`, and the rest are
 * kept. A truncated answer gives `too-large`, a filtered one `refused`.
 * https://platform.openai.com/docs/api-reference/chat
 */
import * as z from 'zod'
import { locales } from '../../shared/locales/locale.ts'
import type { Engine, EngineFailure, EngineRequest, PartialTexts } from '../../shared/ports/engine.ts'
import { engineFailure, engineFromDriver } from './driver.ts'
import { type Fetch, postJson } from './http.ts'
import { answerFormat, messagesFor, type Numbered } from './openai/prompt.ts'
import { readAnswer } from './openai/read-answer.ts'
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
const takes = { context: 8000, terms: true, xml: true, examples: 2 }

const completionSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({
        /** Some servers give the message in parts. */
        content: z.union([z.string(), z.array(z.object({ text: z.string().nullish() }))]).nullish(),
        refusal: z.string().nullish(),
      }),
    }),
  ),
})
const errorSchema = z.object({ error: z.object({ code: z.union([z.string(), z.number()]).nullish() }) })

/** By id. A failed call may have given some. */
type Given = { texts: Map<number, string>; failure?: EngineFailure }

export function openAi({ url, key, model, name = 'openai', timeoutMs = 60_000, fetch }: OpenAiOptions): Engine {
  const endpoint = `${url.replace(/\/$/, '')}/chat/completions`

  async function ask(request: EngineRequest, items: Numbered[]): Promise<Given> {
    const body = { model, messages: messagesFor(request, items), response_format: answerFormat }
    const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
    const answer = await postJson({ url: endpoint, headers, body, timeoutMs, signal: request.signal, fetch, judge })
    if (!answer.ok) return failed(answer.failure)
    if (answer.status !== 200) return failed({ kind: 'refused', reason: reasonOf(answer) })
    return readCompletion(answer.body, items)
  }

  return engineFromDriver({
    name,
    limits,
    takes,
    varies: true,
    languages: locales,
    async send(request) {
      const texts: PartialTexts = request.texts.map(() => undefined)
      /** Asks for the texts at `places`, and notes those that come. */
      const fill = async (places: number[]): Promise<EngineFailure | undefined> => {
        const items = places.map((place, at) => ({ id: at + 1, text: request.texts[place] ?? '' }))
        const given = await ask(request, items)
        for (const [at, place] of places.entries()) texts[place] = given.texts.get(at + 1) ?? texts[place]
        return given.failure
      }
      const missing = () => texts.flatMap((text, place) => (text === undefined ? [place] : []))
      const all = missing()
      let failure = await fill(all)
      if (failure) return engineFailure(failure, texts)
      const left = missing()
      if (left.length === all.length && all.length > 1) return engineFailure(nothingAsked)
      if (left.length > 1) failure = await fill(left)
      for (const place of missing()) {
        // A failure of the engine says more than that of one text.
        if (failure && failure.kind !== 'refused') break
        failure = (await fill([place])) ?? (texts[place] === undefined ? leftOut : failure)
      }
      return missing().length > 0
        ? engineFailure(failure ?? leftOut, texts)
        : { ok: true, texts: texts.map((text) => text ?? '') }
    },
  })
}

const nothingAsked: EngineFailure = { kind: 'unavailable', reason: 'the answer holds nothing of what was asked' }
const leftOut: EngineFailure = { kind: 'refused', reason: 'the model leaves this text out' }

function readCompletion(body: unknown, items: Numbered[]): Given {
  const choice = completionSchema.safeParse(body).data?.choices[0]
  if (!choice) return failed({ kind: 'unavailable', reason: 'the answer holds no message' })
  const { finish_reason: finish, message } = choice
  if (finish === 'content_filter') return failed({ kind: 'refused', reason: 'a content filter stopped the answer' })
  if (message.refusal) return failed({ kind: 'refused', reason: 'the model declines to translate this' })
  const { content } = message
  const said = Array.isArray(content) ? content.map(({ text }) => text ?? '').join('') : (content ?? '')
  const texts = readAnswer(said, new Set(items.map(({ id }) => id)))
  if (finish === 'length') return failed({ kind: 'too-large' }, texts ?? undefined)
  return texts ? { texts } : failed({ kind: 'unavailable', reason: 'the answer is not in the form asked for' })
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

const failed = (failure: EngineFailure, texts: Map<number, string> = new Map()): Given => ({ texts, failure })
