/** A memory entry as the API answers with it: body and headers. */
import { quote } from '../../../shared/etag.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { entryEtag } from '../../../shared/memory/change-entry.ts'
import { entryId } from '../../../shared/memory/deletion.ts'
import type { MemoryEntry } from '../../../shared/memory/memory-entry.ts'
import { memoryLocales } from '../../../shared/memory/memory-manifest.ts'

export function showEntry(entry: MemoryEntry, { from, to }: { from: Locale; to: Locale }) {
  const { texts, context: _, ...about } = entry
  const body = {
    id: entryId(entry, memoryLocales(from, to)),
    ...{ source: texts[from] ?? { text: '' }, target: texts[to] ?? { text: '' } },
    ...{ ...about, origin: entry.approved ? ('person' as const) : ('engine' as const) },
  }
  return [body, { ETag: quote(entryEtag(entry, from, to)) }] as const
}
