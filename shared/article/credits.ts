/**
 * Credits: who translated and who reviewed. A version counts people by id, and only a page has names. So a person who is
 * called otherwise, or no longer wants to be named, changes pages and nothing else.
 */
import type { PageFacts } from './page-facts.ts'
import type { SegmentPair } from './segment-pair.ts'
import type { Version } from './version.ts'

/** The number of sentences of each person, by id. */
type Counts = PageFacts['translators']

/** `name`: as readers see it; null for none. `renames`: see the person's record. */
export type Credit = { name: string | null; renames: number }
/** By id of the person. */
export type Credits = ReadonlyMap<string, Credit>

export const countCredits = (pairs: readonly SegmentPair[]): Pick<PageFacts, 'translators' | 'reviewers'> => ({
  translators: countEach(pairs.map(({ translatedBy }) => translatedBy)),
  reviewers: countEach(pairs.map(({ reviewedBy }) => reviewedBy)),
})

const countEach = (ids: readonly (string | undefined)[]): Counts =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        ids.filter((id) => id !== undefined),
        (id) => id,
      ),
    ].map(([id, all]) => [id, all.length]),
  )

/** The ids of all people that a version credits. */
export function creditedIn({ parts, segments }: Pick<Version, 'parts' | 'segments'>): Set<string> {
  const counted = parts ? parts.map(({ page }) => page) : [countCredits(segments)]
  return new Set(counted.flatMap(({ translators, reviewers }) => Object.keys({ ...translators, ...reviewers })))
}

/** What a page says of the people whom its parts credit: names, those with the most sentences first. */
export function creditsOfPage(
  facts: readonly Pick<PageFacts, 'translators' | 'reviewers'>[],
  credits: Credits,
): { translators: string[]; reviewers: string[]; unnamedTranslators?: true } {
  const translators = facts.map(({ translators }) => translators)
  const isUnnamed = translators.flatMap(Object.keys).some((id) => credits.get(id)?.name === null)
  return {
    translators: namesOf(translators, credits),
    reviewers: namesOf(
      facts.map(({ reviewers }) => reviewers),
      credits,
    ),
    ...(isUnnamed ? { unnamedTranslators: true } : {}),
  }
}

function namesOf(counted: readonly Counts[], credits: Credits): string[] {
  const counts = new Map<string, number>()
  for (const [id, count] of counted.flatMap(Object.entries<number>)) {
    const name = credits.get(id)?.name
    if (name) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name)
}

/** How often each of these people has been renamed, of those who have. */
export const renamesOf = (ids: Iterable<string>, credits: Credits): Record<string, number> =>
  Object.fromEntries(
    [...ids].flatMap((id) => {
      const { renames = 0 } = credits.get(id) ?? {}
      return renames > 0 ? [[id, renames]] : []
    }),
  )
