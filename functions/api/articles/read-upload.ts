/** Reads an upload off a request. Everything wrong with it is a problem with the field and the reason. */
import type { Context } from 'hono'
import type * as z from 'zod'
import { type Format, formatOfFile, formatOfMediaType, mediaTypes } from '../../../shared/document/format.ts'
import { issuesOf, type Problem } from '../../http/problem.ts'
import { type Upload, uploadSchema } from './upload.ts'

export type ReadUpload = { ok: true; upload: Upload; original: Uint8Array } | { ok: false; problem: Problem }

export async function readUpload(c: Context): Promise<ReadUpload> {
  const type = (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const format = formatOfMediaType(type)
  if (format) return readRaw(c, format)
  if (type === 'application/json') return readJson(c)
  if (type === 'multipart/form-data') return readForm(c)
  const accepted = [...Object.values(mediaTypes), 'application/json', 'multipart/form-data'].join(', ')
  return refuse(
    415,
    `An article comes as ${accepted}.`,
    'Content-Type',
    type ? `${type} is not one of them` : 'is missing',
  )
}

async function readRaw(c: Context, format: Format): Promise<ReadUpload> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  return decode(bytes, { ...c.req.query(), format })
}

async function readJson(c: Context): Promise<ReadUpload> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const text = utf8(bytes)
  if (text === null) return notUtf8('body')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(400, 'The body is not JSON.', 'body', 'does not parse as JSON')
  }
  const parsed = uploadSchema.safeParse(value)
  if (!parsed.success) return unusable(parsed.error)
  return { ok: true, upload: parsed.data, original: new TextEncoder().encode(parsed.data.content) }
}

async function readForm(c: Context): Promise<ReadUpload> {
  const form = await c.req.parseBody().catch(() => null)
  if (!form) return refuse(400, 'The form can’t be read.', 'body', 'is not multipart/form-data')
  const { file, ...fields } = form
  if (!(file instanceof File)) return refuse(400, 'The form has no file.', 'file', 'is missing')
  const format = fields.format ?? formatOfFile(file.name)
  return decode(new Uint8Array(await file.arrayBuffer()), { ...fields, format })
}

function decode(bytes: Uint8Array, rest: Record<string, unknown>): ReadUpload {
  const content = utf8(bytes)
  if (content === null) return notUtf8('content')
  const parsed = uploadSchema.safeParse({ ...rest, content })
  return parsed.success ? { ok: true, upload: parsed.data, original: bytes } : unusable(parsed.error)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const notUtf8 = (field: string) =>
  refuse(400, 'The text is not UTF-8. Save it as UTF-8 and send it again.', field, 'is not valid UTF-8')

const unusable = (error: z.ZodError): ReadUpload => {
  const errors = issuesOf(error)
  return { ok: false, problem: { status: 422, detail: sentence(errors), errors } }
}

const refuse = (status: 400 | 415, detail: string, field: string, reason: string): ReadUpload => ({
  ok: false,
  problem: { status, detail, errors: [{ field, reason }] },
})

const sentence = (errors: { field: string; reason: string }[]) =>
  `${errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ')}.`
