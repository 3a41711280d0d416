/** Drafts of existing translations among those of a segment. */
import type { DraftTranslation } from './draft-translation.ts'

/** Whether an existing translation has it: these are people's words too. */
export const isAligned = (drafts: readonly DraftTranslation[] = []): boolean =>
  drafts.some(({ origin, link }) => origin === 'aligned' || link !== undefined)
