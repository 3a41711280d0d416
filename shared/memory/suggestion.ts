/**
 * Suggestions: what memory has for similar texts. Translators see them beside a draft translation; they never replace
 * it. One different word breaks an agreement, and so does one number („19 lucrări”, „20 de lucrări”). An engine that
 * sees the whole sentence does better than a nearly right entry, and a person quickly sees which to keep.
 */
import * as z from 'zod'
import { type RichText, richTextSchema } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { adaptNumbers, adaptTags } from './adapt-target.ts'
import { type MemoryEntry, memoryEntrySchema } from './memory-entry.ts'
import type { MemorySnapshot } from './memory-snapshot.ts'
import { type MemoryMatch, searchMemory } from './translation-memory.ts'

export const suggestionSchema = z.object({
  /** As stored in memory. */
  source: richTextSchema,
  /** With the numbers and tags of the text that it was found for, as far as possible. */
  target: richTextSchema,
  /** In per cent; 100 for the same text, whatever its typography. */
  score: z.int().min(0).max(100),
  approved: z.boolean(),
  origin: z.enum(['person', 'engine']),
  /** How many numbers were replaced. */
  adapted: z.int().optional(),
  ...memoryEntrySchema.pick({ from: true, by: true, engine: true, article: true, segment: true, at: true }).shape,
})
export type Suggestion = z.infer<typeof suggestionSchema>

/**
 * The lowest score that is useful to show. Below it, more words differ than a translator types when correcting a draft
 * translation. It allows one changed word in three.
 */
export const minScore = 60

/** A suggestion, and the entry that it was made from. */
type SuggestedEntry = { suggestion: Suggestion; entry: MemoryEntry }

/** The suggestions for each source, best first. */
export async function suggestTranslations(
  objects: Objects,
  from: Locale,
  to: Locale,
  sources: RichText[],
  limit: number,
  memory?: MemorySnapshot,
): Promise<SuggestedEntry[][]> {
  const texts = sources.map(({ text }) => text)
  const found = await searchMemory(objects, from, to, texts, { least: minScore, limit, memory })
  return sources.map((source, i) =>
    (found[i] ?? [])
      .flatMap((match) => {
        const suggestion = suggestionOf(source, match, from, to)
        return suggestion ? [{ suggestion, entry: match.pair }] : []
      })
      .sort((a, b) => b.suggestion.score - a.suggestion.score),
  )
}

function suggestionOf(source: RichText, { pair, score }: MemoryMatch, from: Locale, to: Locale): Suggestion | null {
  const [theirs, remembered] = [pair.texts[from], pair.texts[to]]
  if (!theirs || !remembered) return null
  const fitted = adaptNumbers(source.text, { source: theirs, target: remembered }, from, to)
  const tagged = adaptTags(source, { source: theirs, target: fitted.target })
  const { approved, by, engine, article, segment, at } = pair
  return {
    source: theirs,
    target: tagged.target,
    score: Math.min(score, tagged.exact ? 100 : 99),
    approved,
    origin: approved ? 'person' : 'engine',
    ...(fitted.adapted > 0 ? { adapted: fitted.adapted } : {}),
    ...{ from: pair.from, article, segment, at },
    ...(by === undefined ? {} : { by }),
    ...(engine === undefined ? {} : { engine }),
  }
}
