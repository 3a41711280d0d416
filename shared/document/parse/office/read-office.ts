/** Parses a Word document or an OpenDocument text into parsed blocks, through HTML. */
import { fromBase64 } from '../../../base64.ts'
import { removeInvisible } from '../../../text/invisible.ts'
import type { ParsedSource } from '../../model/parsed-block.ts'
import { DroppedText } from '../dropped-text.ts'
import { readHtml } from '../from-html.ts'
import { docxHtml } from './from-docx.ts'
import { odtHtml } from './from-odt.ts'
import { unzip } from './unzip.ts'
import type { Parts } from './word-package.ts'

type OfficeFormat = 'docx' | 'odt'

/** The text of an article of 5,000 sentences is a third of this, with all that Word writes between. */
const maxTextBytes = 12 * 1024 * 1024
const maxTags = 400_000

const readers: Record<OfficeFormat, { name: string; read(parts: Parts, dropped: DroppedText): string | undefined }> = {
  docx: { name: 'a Word document (.docx)', read: docxHtml },
  odt: { name: 'an OpenDocument text (.odt)', read: odtHtml },
}

/** Older Word files, and new ones with a password, begin so. */
const oldFile = [0xd0, 0xcf, 0x11, 0xe0]

/** `unreadable`: the reason, if the file is no such document. */
export function readOffice(
  format: OfficeFormat,
  content: string,
  mint: () => string,
  address?: string,
): ParsedSource | { unreadable: string } {
  const { name, read } = readers[format]
  const bytes = fromBase64(content)
  if (!bytes) return { unreadable: 'is not Base64' }
  if (oldFile.every((byte, at) => bytes[at] === byte))
    return { unreadable: `is an old Word document, or has a password: save it as ${name} without one` }
  const unzipped = unzip(bytes, isText, maxTextBytes)
  if (unzipped.ok ? !hasFewTags(unzipped.parts) : unzipped.reason === 'large')
    return { unreadable: 'holds more text and markup than an article may have: cut it into several articles' }
  const dropped = new DroppedText()
  const html = unzipped.ok ? read(unzipped.parts, dropped) : undefined
  if (html === undefined) return { unreadable: `is not ${name}, or is damaged or has a password` }
  const source = readHtml(removeInvisible(html), mint, address)
  return { ...source, dropped: [...dropped.list(), ...(source.dropped ?? [])] }
}

/** Tags take more time than text does. */
function hasFewTags(parts: Parts): boolean {
  let tags = 0
  for (const xml of parts.values())
    for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) if (++tags > maxTags) return false
  return true
}

/** Charts, themes and forms hold no text of the article. */
const isText = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) &&
  !/(?:^|\/)(?:theme|charts|diagrams|embeddings|customXml|docProps|META-INF)\//.test(name)
