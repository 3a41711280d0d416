/**
 * The weights of a translation's confidence: what each sign adds to a sum, whose logistic is the confidence.
 *
 * `npm run bench -- confidence --fit` fits the bias, and the weights of warnings, of notes and of what the texts show,
 * on right pairs of the samples and on faults planted in them. The others are chosen, because no such sample teaches
 * them: an error would break a page, so it counts more than a warning; a slip in form counts less than one in meaning;
 * who made a text counts as docs/engines.md describes the engines.
 */
import type { Check } from './model.ts'

/** Without any sign. */
export const bias = 2

type BySeverity = Readonly<Record<Check['severity'], number>>

/** Of each finding. */
export const bySeverity: BySeverity = { error: -7, warning: -5.4, info: -1.1 }
/** Of a finding of these checks, which are of form: a reader sees a slip, and is not misled. */
export const bySeverityOfForm: BySeverity = { error: -7, warning: -3.8, info: -0.8 }
export const ofForm: ReadonlySet<string> = new Set(
  'tags spaces quotes brackets ending capitals lines letters diacritics counting'.split(' '),
)

/** What source and target show; see confidence-signs.ts. */
export const bySign = { length: -1.3, names: -1.5, figures: -0.4, kept: -3.2 }

/** A person's words, and those of memory that a person approved. */
export const byPerson = 1.5
/** Machine output by the engine's name. Others do better or are not known. */
export const byEngine: ReadonlyMap<string, number> = new Map([
  ['apertium', -2],
  ['workers-ai', -0.8],
  ['libretranslate', -0.8],
  ['bergamot', -0.5],
])
/** Of each point that a memory match lacks to 101, the same text between the same neighbours. */
export const perPoint = -0.2
/** The source has changed since. */
export const stale = -4
