/**
 * Finds the files of Firefox's translation models for a language pair in Mozilla's Remote Settings, collection
 * `translations-models`. Takes the newest version that every Firefox gets.
 * https://remote-settings.readthedocs.io, https://github.com/mozilla/translations
 */
import * as z from 'zod'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { RemoteFile } from './download.ts'

export type Registry = { records: string; attachments: string }

export const mozilla: Registry = {
  records: 'https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models/records',
  attachments: 'https://firefox-settings-attachments.cdn.mozilla.net/',
}

/** The parts of a model. The vocabulary is one file for both sides, or one for each. */
export const parts = ['model', 'lex', 'vocab', 'srcvocab', 'trgvocab'] as const
export type Part = (typeof parts)[number]
type ModelFiles = Partial<Record<Part, RemoteFile>>
type ModelLookup = { ok: true; files: ModelFiles } | { ok: false; reason: string }

const recordSchema = z.object({
  // A plain file name, because it becomes a file name here.
  name: z.string().regex(/^[\w.-]{1,100}$/),
  fromLang: z.string(),
  toLang: z.string(),
  version: z.string(),
  fileType: z.enum(parts),
  filter_expression: z.string().optional(),
  attachment: z.object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.int().positive().max(500_000_000),
    location: z.string(),
  }),
})
const answerSchema = z.object({ data: z.array(z.unknown()) })

export async function findModel(registry: Registry, from: Locale, to: Locale, connectMs = 4000): Promise<ModelLookup> {
  const url = `${registry.records}?fromLang=${from}&toLang=${to}`
  const answer = await fetch(url, { signal: AbortSignal.timeout(connectMs) })
    .then(async (response) => (response.ok ? answerSchema.safeParse(await response.json()).data : undefined))
    .catch(() => null)
  if (answer === null) return { ok: false, reason: 'the models’ registry can’t be reached' }
  const records = (answer?.data ?? []).flatMap((record) => recordSchema.safeParse(record).data ?? [])
  const fit = records.filter(
    (record) =>
      record.fromLang === from && record.toLang === to && !record.filter_expression && isFinal(record.version),
  )
  const newest = fit
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1)
  const files: ModelFiles = {}
  for (const { name, version, fileType, attachment } of fit) {
    if (version !== newest) continue
    const url = new URL(attachment.location, registry.attachments).href
    files[fileType] = { name, url, size: attachment.size, sha256: attachment.hash }
  }
  const whole = files.model && files.lex && (files.vocab || (files.srcvocab && files.trgvocab))
  return whole ? { ok: true, files } : { ok: false, reason: `the registry has no whole model from ${from} to ${to}` }
}

/** True for "1.0", false for a test version such as "1.0a3". */
const isFinal = (version: string): boolean => /^\d+(?:\.\d+)*$/.test(version)

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
