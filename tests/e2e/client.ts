/** A client of the API for tests: what it reads is parsed, and an answer that was not expected throws with its problem. */
import * as z from 'zod'
import { segmentPairSchema } from '../../shared/article/segment-pair.ts'
import { progressSchema, versionStateSchema } from '../../shared/article/version.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { longMs, waitUntil } from './wait.ts'

const acceptedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  locale: localeSchema,
  segments: z.number(),
  versions: z.array(z.object({ locale: localeSchema, state: z.string(), href: z.string() })),
})
export type Uploaded = z.infer<typeof acceptedSchema>

const versionSchema = z.object({
  article: z.string(),
  locale: localeSchema,
  state: versionStateSchema,
  progress: progressSchema,
  segments: z.array(segmentPairSchema),
})
export type ShownVersion = z.infer<typeof versionSchema>

const jobsSchema = z.object({
  items: z.array(z.object({ kind: z.string(), article: z.string().optional(), locale: localeSchema.optional() })),
  next: z.string().optional(),
})

export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
})

/** `token` null is nobody's request. */
type Options = RequestInit & { token?: string | null }

export type Client = ReturnType<typeof clientOf>

/** `send` is another way to the server than the network. */
export function clientOf(server: string, token: string, send: typeof fetch = fetch) {
  const request = (path: string, { token: other = token, ...init }: Options = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (other !== null) headers.set('Authorization', `Bearer ${other}`)
    return send(new URL(path, server), { redirect: 'manual', ...init, headers })
  }

  async function json<T>(path: string, schema: z.ZodType<T>, init: Options = {}): Promise<T> {
    const response = await request(path, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text}`)
    return schema.parse(JSON.parse(text))
  }

  const readVersion = (id: string, locale: Locale) => json(`/api/v1/articles/${id}/versions/${locale}`, versionSchema)

  /** Whether a job that translates a version is under way or owed. */
  async function isBeingTranslated(id: string, locale: Locale): Promise<boolean> {
    for (let cursor = ''; ; ) {
      const { items, next } = await json(`/api/v1/jobs?state=open${cursor}`, jobsSchema)
      if (items.some((job) => job.kind === 'translate' && job.article === id && job.locale === locale)) return true
      if (!next) return false
      cursor = `&cursor=${encodeURIComponent(next)}`
    }
  }

  return {
    request,
    json,
    readVersion,

    upload: (
      content: string | Uint8Array<ArrayBuffer>,
      { type = 'text/markdown', query = '' } = {},
    ): Promise<Uploaded> =>
      json(`/api/v1/articles${query}`, acceptedSchema, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: content,
      }),

    /** The article's newest original, as it was uploaded. */
    async original(id: string): Promise<Uint8Array> {
      return new Uint8Array(await (await request(`/api/v1/articles/${id}/source`)).arrayBuffer())
    },

    /** The version once every segment of it has a target, and its pages are put: they come after it, in the same job. */
    async completed(id: string, locale: Locale, withinMs = longMs): Promise<ShownVersion> {
      let seen = ''
      return waitUntil(
        `${id} is complete in ${locale}`,
        async () => {
          const response = await request(`/api/v1/articles/${id}/versions/${locale}`)
          const text = await response.text()
          seen = `${response.status} ${text.slice(0, 300)}`
          if (!response.ok) return undefined
          const version = versionSchema.parse(JSON.parse(text))
          return version.state === 'waiting' || (await isBeingTranslated(id, locale)) ? undefined : version
        },
        { withinMs, everyMs: 250, seen: () => seen },
      )
    },

    correct: (
      { id, locale, segment }: { id: string; locale: Locale; segment: string },
      etag: string | null,
      body: unknown,
      token?: string,
    ): Promise<Response> =>
      request(`/api/v1/articles/${id}/versions/${locale}/segments/${segment}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', ...(etag === null ? {} : { 'If-Match': `"${etag}"` }) },
        body: JSON.stringify(body),
        ...(token === undefined ? {} : { token }),
      }),

    /** What a reader without a token gets. */
    async page(path: string): Promise<{ status: number; language: string | null; text: string }> {
      const response = await request(path, { token: null })
      return {
        status: response.status,
        language: response.headers.get('Content-Language'),
        text: await response.text(),
      }
    },
  }
}
