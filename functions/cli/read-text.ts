/** Reads the file of an article for a request in JSON, and tells the contents of two files by a hash. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { toBase64 } from '../../shared/base64.ts'
import { endingsList, formatOfFile, isFileFormat } from '../../shared/document/format.ts'
import { hash } from '../../shared/hash.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import type { AlignedText, AlignmentUpload } from '../contract/schemas/alignments.ts'

type TextFile = { file: string; locale?: Locale | undefined }
type ReadText = { ok: true; text: AlignedText } | { ok: false; reason: string }

/** @param file relative to the folder */
export async function readText(folder: string, { file, locale }: TextFile): Promise<ReadText> {
  const format = formatOfFile(file)
  if (!format) return { ok: false, reason: `${file}: its name ends in none of ${endingsList}` }
  const bytes = await readFile(resolve(folder, file)).catch(() => null)
  if (!bytes) return { ok: false, reason: `${file} can’t be read` }
  const content = isFileFormat(format) ? toBase64(bytes) : decode(bytes)
  if (content === null) return { ok: false, reason: `${file} is not UTF-8` }
  if (content.trim() === '') return { ok: false, reason: `${file} is empty` }
  return { ok: true, text: { content, format, ...(locale && { locale }) } }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The same for the same two texts, whichever is the original and whatever their files are called. */
export const hashOf = ({ source, target }: Pick<AlignmentUpload, 'source' | 'target'>): string =>
  hash(JSON.stringify([JSON.stringify(source), JSON.stringify(target)].sort()))
