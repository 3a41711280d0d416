/** Reads an upload from a request: raw text with its options in the query, JSON, or a form with a file. */
import type { Context } from 'hono'
import type * as z from 'zod'
import { formatOfFile, formatOfMediaType } from '../../../shared/document/format.ts'
import { uploadBody, type uploadProblems } from '../../contract/operations/articles.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { type Upload, type UploadOptions, uploadSchema } from '../../contract/schemas/articles.ts'
import { issuesOf } from '../../http/problem.ts'
import { decodeText, mediaTypeOf, readJson } from '../../http/read-body.ts'

type ReadUpload = { ok: true; upload: Upload; original: Uint8Array } | { ok: false; refusal: Refusal<Reason> }
type Reason = (typeof uploadProblems)[number]

/** `options`: only for raw text. JSON and forms hold their own. */
export async function readUpload(c: Context, options: UploadOptions = {}): Promise<ReadUpload> {
  const type = mediaTypeOf(c)
  const format = formatOfMediaType(type)
  if (format) return decode(new Uint8Array(await c.req.arrayBuffer()), { ...options, format })
  if (type === 'application/json') return readJsonUpload(c)
  if (type === 'multipart/form-data') return readForm(c)
  const types = Object.keys(uploadBody.content).join(', ')
  return refuse(refusal('media-type-unsupported', { values: { types, type: type || 'no type' } }))
}

async function readJsonUpload(c: Context): Promise<ReadUpload> {
  const read = await readJson(c)
  if (!read.ok) return refuse(refusal('body-not-json'))
  const parsed = uploadSchema.safeParse(read.value)
  if (!parsed.success) return refuse(invalid(parsed.error))
  return { ok: true, upload: parsed.data, original: new TextEncoder().encode(parsed.data.content) }
}

async function readForm(c: Context): Promise<ReadUpload> {
  const form = await c.req.parseBody().catch(() => null)
  const { file, ...fields } = form ?? {}
  if (!(file instanceof File)) return refuse(refusal('form-invalid'))
  const format = fields.format ?? formatOfFile(file.name)
  return decode(new Uint8Array(await file.arrayBuffer()), { ...fields, format })
}

function decode(original: Uint8Array, rest: Record<string, unknown>): ReadUpload {
  const content = decodeText(original)
  if (content === null) return refuse(refusal('body-not-utf8'))
  const parsed = uploadSchema.safeParse({ ...rest, content })
  return parsed.success ? { ok: true, upload: parsed.data, original } : refuse(invalid(parsed.error))
}

const invalid = (error: z.ZodError) => refusal('body-invalid', { errors: issuesOf(error) })

const refuse = (refusal: Refusal<Reason>): ReadUpload => ({ ok: false, refusal })
