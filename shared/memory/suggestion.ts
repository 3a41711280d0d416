/**
 * What memory has for texts that resemble one: shown to translators beside a draft, and never a draft itself. One word
 * that differs makes an agreement wrong, and one number too („19 lucrări”, „20 de lucrări”): an engine that sees the
 * sentence does better than a pair that is nearly right, and a person sees in a moment which of the two to keep.
 */
import * as z from 'zod'
import { type RichText, richTextSchema } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { adaptNumbers, adaptTags } from './adapt.ts'
import { memoryPairSchema } from './pair.ts'
import { scoreOf } from './score.ts'
import { type Match, type Memory, search } from './store.ts'
import { tokensOf } from './tokens.ts'

export const suggestionSchema = z.object({
  /** As memory has it. */
  source: richTextSchema,
  /** With the numbers and the markup of the text it was found for, as far as they could be put in. */
  target: richTextSchema,
  /** In per cent; 100 for the very words alone. */
  score: z.int().min(0).max(100),
  approved: z.boolean(),
  origin: z.enum(['person', 'engine']),
  /** How many numbers were replaced. */
  adapted: z.int().optional(),
  ...memoryPairSchema.pick({ from: true, by: true, engine: true, article: true, segment: true, at: true }).shape,
})
export type Suggestion = z.infer<typeof suggestionSchema>

/**
 * The least score that is worth a look: under it more words differ than a translator types when they correct a draft.
 * It lets one changed word of three through.
 */
export const leastScore = 60

/** For each source its suggestions, best first. */
export async function suggest(
  objects: Objects,
  from: Locale,
  to: Locale,
  sources: RichText[],
  limit: number,
  memory?: Memory,
): Promise<Suggestion[][]> {
  const texts = sources.map(({ text }) => text)
  const found = await search(objects, from, to, texts, { least: leastScore, limit, memory })
  return sources.map((source, i) =>
    (found[i] ?? []).flatMap((match) => suggestionOf(source, match, from, to) ?? []).sort((a, b) => b.score - a.score),
  )
}

function suggestionOf(source: RichText, { pair, score }: Match, from: Locale, to: Locale): Suggestion | null {
  const [theirs, remembered] = [pair.texts[from], pair.texts[to]]
  if (!theirs || !remembered) return null
  const fitted = adaptNumbers(source.text, { source: theirs, target: remembered }, from, to)
  const tagged = adaptTags(source, { source: theirs, target: fitted.target })
  const free = fitted.adapted > 0 && fitted.left === 0
  const grown = free ? scoreOf(tokensOf(source.text), tokensOf(theirs.text), { numbersFree: true }) : score
  const { approved, by, engine, article, segment, at } = pair
  return {
    source: theirs,
    target: tagged.target,
    score: Math.min(grown, score === 100 ? 100 : 99, tagged.exact ? 100 : 99),
    approved,
    origin: approved ? 'person' : 'engine',
    ...(fitted.adapted > 0 ? { adapted: fitted.adapted } : {}),
    ...{ from: pair.from, article, segment, at },
    ...(by === undefined ? {} : { by }),
    ...(engine === undefined ? {} : { engine }),
  }
}
