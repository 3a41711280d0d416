/** LibreTranslate's `POST /translate`, as its documentation and its source have it. */
import * as z from 'zod'
import { libreTranslate } from '../../../infra/engines/libretranslate.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { changed, httpWays, instead, type Protocol } from './server.ts'

const requestSchema = z.strictObject({
  q: z.array(z.string().min(1)),
  source: localeSchema,
  target: localeSchema,
  format: z.enum(['text', 'html']),
  api_key: z.literal('key'),
})
const goodSchema = z.object({ translatedText: z.array(z.string()) })
const texts = (change: (texts: string[]) => unknown[]) =>
  changed((body) => ({ translatedText: change(goodSchema.parse(body).translatedText) }))
const error = (status: number, message: string) => instead(status, { error: message })

export const libreTranslateProtocol: Protocol = {
  name: 'libretranslate',
  answer({ path, body }, translate) {
    if (path !== '/translate') return { status: 404, body: 'Not found' }
    const { q, source, target } = requestSchema.parse(body)
    return { status: 200, body: { translatedText: q.map((text) => translate(text, source, target)) } }
  },
  ways: [
    ...httpWays,
    {
      name: '429 with seconds',
      reply: instead(429, { error: 'Slowdown' }, { 'retry-after': '7' }),
      failure: { kind: 'rate-limited', afterSeconds: 7 },
    },
    { name: '429 without', reply: error(429, 'Slowdown: 20 per 1 minute'), failure: { kind: 'rate-limited' } },
    {
      name: '403',
      reply: error(403, 'Invalid API key'),
      failure: { kind: 'forbidden', reason: 'the engine answered 403' },
    },
    {
      name: '400 over a limit',
      reply: error(400, 'Invalid request: request (60) exceeds text limit (50)'),
      failure: { kind: 'too-large' },
    },
    { name: '413', reply: instead(413, '<h1>Too large</h1>'), failure: { kind: 'too-large' } },
    { name: '400 for a language', reply: error(400, 'ro is not supported'), failure: { kind: 'unsupported' } },
    {
      name: '400 for a pair',
      reply: error(400, 'Romanian (ro) is not available as a target language from English (en)'),
      failure: { kind: 'unsupported' },
    },
    {
      name: 'another 400',
      reply: error(400, 'Invalid request: missing q parameter'),
      failure: { kind: 'refused', reason: 'the engine answered 400' },
    },
    { name: '404', reply: instead(404, 'Not found'), failure: { kind: 'unavailable' } },
    { name: '500 with a reason', reply: error(500, 'Cannot translate text: boom'), failure: { kind: 'unavailable' } },
    { name: 'one text too few', reply: texts((all) => all.slice(1)), failure: { kind: 'unavailable' } },
    { name: 'one text too many', reply: texts((all) => [...all, 'z']), failure: { kind: 'unavailable' } },
    {
      name: 'a null among the texts',
      reply: texts((all) => [null, ...all.slice(1)]),
      failure: { kind: 'unavailable' },
    },
  ],
  engine: (url, timeoutMs) => libreTranslate({ url, apiKey: 'key', timeoutMs }),
}
