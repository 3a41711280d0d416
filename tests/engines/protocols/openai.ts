/** OpenAI's `POST /chat/completions` with a JSON schema, as its API reference has it. */
import * as z from 'zod'
import { openAi } from '../../../infra/engines/openai.ts'
import { changed, httpWays, instead, type Protocol } from './server.ts'

const requestSchema = z.strictObject({
  model: z.literal('a-model'),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
  response_format: z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({ name: z.string(), strict: z.literal(true), schema: z.record(z.string(), z.unknown()) }),
  }),
})
/** What the driver puts into the second message. */
export const askedSchema = z.strictObject({
  title: z.string().optional(),
  context: z.string().optional(),
  terms: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())]))).optional(),
  examples: z.array(z.strictObject({ source: z.string(), target: z.string() })).optional(),
  texts: z.array(z.strictObject({ id: z.int(), text: z.string().min(1) })).min(1),
})
export const readAsked = (body: unknown) => askedSchema.parse(JSON.parse(requestSchema.parse(body).messages[1].content))

const completion = (content: unknown, finish = 'stop', refusal: string | null = null) => ({
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, refusal } }],
})
type Item = { id: number; text: string }
const goodSchema = z.object({ choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]) })
const itemsSchema = z.object({ translations: z.array(z.object({ id: z.number(), text: z.string() })) })
const items = (change: (items: Item[]) => unknown) =>
  changed((body) => {
    const { content } = goodSchema.parse(body).choices[0].message
    return completion(JSON.stringify({ translations: change(itemsSchema.parse(JSON.parse(content)).translations) }))
  })
const error = (status: number, code: string | null, message: string, headers?: Record<string, string>) =>
  instead(status, { error: { message, type: 'some_error', param: null, code } }, headers)

export const openAiProtocol: Protocol = {
  name: 'openai',
  answer({ path, headers, body }, translate) {
    if (path !== '/v1/chat/completions') return { status: 404, body: { error: { message: 'Unknown url', code: null } } }
    if (headers.authorization !== 'Bearer key') return { status: 401, body: { error: { message: 'Incorrect key' } } }
    const [from, to] = /from Romanian/.test(requestSchema.parse(body).messages[0].content)
      ? (['ro', 'en'] as const)
      : (['en', 'ro'] as const)
    const translations = readAsked(body).texts.map(({ id, text }) => ({ id, text: translate(text, from, to) }))
    return { status: 200, body: completion(JSON.stringify({ translations })) }
  },
  ways: [
    ...httpWays,
    {
      name: '429 with seconds',
      reply: error(429, 'rate_limit_exceeded', 'Rate limit reached', { 'retry-after': '9' }),
      failure: { kind: 'rate-limited', afterSeconds: 9 },
    },
    {
      name: '429 for want of credit',
      reply: error(429, 'insufficient_quota', 'You exceeded your current quota'),
      failure: { kind: 'quota', reason: 'the engine answered 429: insufficient_quota' },
    },
    {
      name: '401',
      reply: error(401, 'invalid_api_key', 'Incorrect API key'),
      failure: { kind: 'quota', reason: 'the engine answered 401: invalid_api_key' },
    },
    {
      name: '403',
      reply: error(403, null, 'Project does not have access'),
      failure: { kind: 'forbidden', reason: 'the engine answered 403' },
    },
    {
      name: '404 for a model',
      reply: error(404, 'model_not_found', 'The model does not exist'),
      failure: { kind: 'unavailable', reason: 'the engine answered 404: model_not_found' },
    },
    {
      name: '400 for the length',
      reply: error(400, 'context_length_exceeded', 'This model has a maximum of 8192 tokens'),
      failure: { kind: 'too-large' },
    },
    {
      name: 'another 400',
      reply: error(400, 'content_policy_violation', 'Not allowed'),
      failure: { kind: 'refused', reason: 'the engine answered 400: content_policy_violation' },
    },
    {
      name: 'an answer cut off by its length',
      reply: instead(200, completion('{"translations":[{"id":1,"te', 'length')),
      failure: { kind: 'too-large' },
    },
    {
      name: 'an answer stopped by a filter',
      reply: instead(200, completion('', 'content_filter')),
      failure: { kind: 'refused', reason: 'a content filter stopped the answer' },
    },
    {
      name: 'a refusal',
      reply: instead(200, completion(null, 'stop', 'I can’t help with that.')),
      failure: { kind: 'refused', reason: 'the model declines to translate this' },
    },
    { name: 'no choices', reply: instead(200, { choices: [] }), failure: { kind: 'unavailable' } },
    { name: 'prose', reply: instead(200, completion('Here you are:')), failure: { kind: 'unavailable' } },
    { name: 'another form', reply: items(() => ['x', 'y']), failure: { kind: 'unavailable' } },
    { name: 'nothing at all, again and again', reply: items(() => []), failure: { kind: 'refused' } },
    {
      name: 'texts with nothing in them',
      reply: items((all) => all.map(({ id }) => ({ id, text: ' ' }))),
      failure: { kind: 'refused' },
    },
    {
      name: 'numbers that nobody gave',
      reply: items((all) => all.map(({ id, text }) => ({ id: id + 1000, text }))),
      failure: { kind: 'refused' },
    },
  ],
  engine: (url, timeoutMs) => openAi({ url: `${url}/v1`, key: 'key', model: 'a-model', timeoutMs }),
}
