/** DeepL's `POST /v2/translate`, as https://developers.deepl.com/docs has it. */
import * as z from 'zod'
import { deepL } from '../../../infra/engines/deepl.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { changed, httpWays, instead, type Protocol } from './server.ts'

const requestSchema = z.strictObject({
  text: z.array(z.string().min(1)).min(1).max(50),
  source_lang: z.enum(['RO', 'EN']),
  target_lang: z.enum(['RO', 'EN-GB', 'EN-US']),
  split_sentences: z.enum(['0', '1', 'nonewlines']),
  context: z.string().optional(),
  tag_handling: z.enum(['xml', 'html']).optional(),
  tag_handling_version: z.enum(['v1', 'v2']).optional(),
  glossary_id: z.string().optional(),
})
const goodSchema = z.object({ translations: z.array(z.unknown()) })
const texts = (change: (texts: unknown[]) => unknown[]) =>
  changed((body) => ({ translations: change(goodSchema.parse(body).translations) }))
const error = (status: number, message: string) => instead(status, { message })
const localeOf = (name: string): Locale => (name.startsWith('RO') ? 'ro' : 'en')

export const deepLProtocol: Protocol = {
  name: 'deepl',
  answer({ path, headers, body }, translate) {
    if (path !== '/v2/translate') return { status: 404, body: { message: 'Not found' } }
    if (headers.authorization !== 'DeepL-Auth-Key key') return { status: 403, body: { message: 'Forbidden' } }
    const { text, source_lang, target_lang } = requestSchema.parse(body)
    const translations = text.map((one) => ({
      detected_source_language: source_lang,
      text: translate(one, localeOf(source_lang), localeOf(target_lang)),
    }))
    return { status: 200, body: { translations } }
  },
  ways: [
    ...httpWays,
    { name: '429', reply: error(429, 'Too many requests'), failure: { kind: 'rate-limited' } },
    {
      name: '429 with seconds',
      reply: instead(429, { message: 'Too many requests' }, { 'retry-after': '3' }),
      failure: { kind: 'rate-limited', afterSeconds: 3 },
    },
    { name: '529', reply: error(529, 'Too many requests'), failure: { kind: 'unavailable' } },
    {
      name: '456',
      reply: error(456, 'Quota exceeded'),
      failure: { kind: 'quota', reason: 'DeepL’s quota is used up' },
    },
    {
      name: '401',
      reply: error(401, 'Unauthorized'),
      failure: { kind: 'quota', reason: 'DeepL does not take the key' },
    },
    {
      name: '403',
      reply: error(403, 'Forbidden'),
      failure: { kind: 'forbidden', reason: 'the engine answered 403' },
    },
    { name: '413', reply: instead(413, ''), failure: { kind: 'too-large' } },
    {
      name: '400 for a language',
      reply: error(400, "Value for 'target_lang' not supported."),
      failure: { kind: 'unsupported' },
    },
    {
      name: '400 for the markup',
      reply: instead(400, { message: 'Tag handling parsing failed', detail: 'line 1' }),
      failure: { kind: 'refused', reason: 'the engine answered 400' },
    },
    { name: '404 for a glossary', reply: error(404, 'Glossary not found'), failure: { kind: 'unavailable' } },
    { name: 'one text too few', reply: texts((all) => all.slice(1)), failure: { kind: 'unavailable' } },
    { name: 'one text too many', reply: texts((all) => [...all, all[0]]), failure: { kind: 'unavailable' } },
    { name: 'a text that is none', reply: texts((all) => [{}, ...all.slice(1)]), failure: { kind: 'unavailable' } },
  ],
  engine: (url, timeoutMs) => deepL({ url, key: 'key', timeoutMs }),
}
