/** Reads an upload from a request: a text or file with its options in the query, JSON, or a form with a file. */
import type { Context } from 'hono'
import type * as z from 'zod'
import { fromBase64, toBase64 } from '../../../shared/base64.ts'
import { formatOfFile, formatOfMediaType, formatSchema, isFileFormat } from '../../../shared/document/format.ts'
import { uploadBody, type uploadProblems } from '../../contract/operations/articles.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import { type Upload, type UploadOptions, uploadSchema } from '../../contract/schemas/articles.ts'
import { issuesOf } from '../../http/problem.ts'
import { decodeText, mediaTypeOf, readJson } from '../../http/read-body.ts'

type ReadUpload = { ok: true; upload: Upload; original: Uint8Array } | { ok: false; refusal: Refusal<Reason> }
type Reason = (typeof uploadProblems)[number]

/** `options`: only for a text or file as the body. JSON and forms hold their own. */
export async function readUpload(c: Context, options: UploadOptions = {}): Promise<ReadUpload> {
  const type = mediaTypeOf(c)
  const format = formatOfMediaType(type)
  if (format) return take(new Uint8Array(await c.req.arrayBuffer()), { ...options, format })
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
  const { content, format } = parsed.data
  const original = isFileFormat(format) ? fromBase64(content) : new TextEncoder().encode(content)
  if (!original)
    return refuse(refusal('body-invalid', { errors: [{ field: 'content', reason: 'is not the file in Base64' }] }))
  return { ok: true, upload: parsed.data, original }
}

async function readForm(c: Context): Promise<ReadUpload> {
  const form = await c.req.parseBody().catch(() => null)
  const { file, ...fields } = form ?? {}
  if (!(file instanceof File)) return refuse(refusal('form-invalid'))
  const format = fields.format ?? formatOfFile(file.name)
  return take(new Uint8Array(await file.arrayBuffer()), { ...fields, format })
}

/** Checks what came beside the text or file. */
function take(original: Uint8Array, rest: Record<string, unknown>): ReadUpload {
  const format = formatSchema.safeParse(rest.format)
  const content = format.success && isFileFormat(format.data) ? toBase64(original) : decodeText(original)
  if (content === null) return refuse(refusal('body-not-utf8'))
  const parsed = uploadSchema.safeParse({ ...rest, content })
  return parsed.success ? { ok: true, upload: parsed.data, original } : refuse(invalid(parsed.error))
}

const invalid = (error: z.ZodError) => refusal('body-invalid', { errors: issuesOf(error) })

const refuse = (refusal: Refusal<Reason>): ReadUpload => ({ ok: false, refusal })
