/**
 * Cloudflare's Workers AI: its REST answers, and a binding over them that throws as the real one does, with the code
 * before the message. https://developers.cloudflare.com/workers-ai/platform/errors/
 */
import * as z from 'zod'
import { type AiBinding, workersAi } from '../../../infra/engines/workers-ai.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { instead, networkWays, type Protocol } from './server.ts'

const requestSchema = z.strictObject({ text: z.string().min(1), source_lang: localeSchema, target_lang: localeSchema })
const failedSchema = z.object({ errors: z.tuple([z.object({ code: z.number(), message: z.string() })]) })
const error = (status: number, code: number, message: string) =>
  instead(status, { success: false, result: null, errors: [{ code, message }] })

const bindingOver = (url: string, timeoutMs: number): AiBinding => ({
  async run(model, input) {
    const response = await fetch(`${url}/ai/run/${model}`, {
      method: 'POST',
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body: unknown = await response.json()
    const failed = failedSchema.safeParse(body)
    if (failed.success) {
      const [{ code, message }] = failed.data.errors
      throw Object.assign(new Error(`${code}: ${message}`), { name: 'InferenceUpstreamError' })
    }
    return z.object({ result: z.unknown() }).parse(body).result
  },
})

export const workersAiProtocol: Protocol = {
  name: 'workers-ai',
  answer({ path, body }, translate) {
    if (path !== '/ai/run/@cf/meta/m2m100-1.2b')
      return { status: 400, body: { success: false, errors: [{ code: 5007, message: 'No such model' }] } }
    const { text, source_lang, target_lang } = requestSchema.parse(body)
    return {
      status: 200,
      body: { success: true, result: { translated_text: translate(text, source_lang, target_lang) } },
    }
  },
  ways: [
    ...networkWays,
    {
      name: '3036, the daily allowance',
      reply: error(429, 3036, 'You have used up your daily free allocation of 10,000 neurons'),
      failure: { kind: 'quota' },
    },
    {
      name: '3040, out of capacity',
      reply: error(429, 3040, 'No more data centers'),
      failure: { kind: 'rate-limited' },
    },
    { name: '3006, too large', reply: error(413, 3006, 'Request is too large'), failure: { kind: 'too-large' } },
    { name: '3007, a time-out', reply: error(408, 3007, 'Request timeout'), failure: { kind: 'unavailable' } },
    { name: '3008, aborted', reply: error(408, 3008, 'Request was aborted'), failure: { kind: 'unavailable' } },
    { name: '3023, blocked', reply: error(403, 3023, 'Service unavailable for account'), failure: { kind: 'quota' } },
    {
      name: '5004, invalid data',
      reply: error(400, 5004, 'Invalid data type'),
      failure: { kind: 'refused', reason: 'the engine failed: 5004' },
    },
    { name: '5007, no such model', reply: error(400, 5007, 'No such model'), failure: { kind: 'unavailable' } },
    {
      name: 'another shape',
      reply: instead(200, { success: true, result: { response: 'x' } }),
      failure: { kind: 'unavailable' },
    },
    {
      name: 'a text that is null',
      reply: instead(200, { success: true, result: { translated_text: null } }),
      failure: { kind: 'unavailable' },
    },
  ],
  engine: (url, timeoutMs) => workersAi({ binding: bindingOver(url, timeoutMs) }),
}
