/**
 * The pairs that measure the checks, in four tables. In `planted.jsonl` half are right, and each of the others has one
 * fault of one kind. `hard.jsonl` has right pairs that look wrong to a program. `second` and `third` have the same of
 * other text. The checks were corrected on these. `unseen` was never looked at while they were.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { checkPair } from '../../shared/check/check-pair.ts'
import type { Check } from '../../shared/check/model.ts'
import { tagSchema } from '../../shared/document/model/document.ts'
import { termSchema } from '../../shared/glossary/term.ts'
import { localeSchema } from '../../shared/locales/locale.ts'

const pairSchema = z.strictObject({
  id: z.string(),
  from: localeSchema,
  to: localeSchema,
  source: z.string(),
  target: z.string(),
  /** The kind of the planted fault; null in a right pair. */
  kind: z.string().nullable(),
  /** The right target that the fault was planted in. */
  right: z.string().optional(),
  /** Links and emphasis of the texts; `right` has them where the fault is in the target's. */
  tags: z
    .strictObject({ source: z.array(tagSchema), target: z.array(tagSchema), right: z.array(tagSchema).optional() })
    .optional(),
  terms: z.array(termSchema).optional(),
})
export type TablePair = z.infer<typeof pairSchema>

export const tableNames = ['planted', 'second', 'third', 'unseen'] as const
export type TableName = (typeof tableNames)[number]

/** A table: the pairs of which half have a fault, and the right ones that look wrong. */
export const readTable = (name: TableName): { pairs: TablePair[]; hard: TablePair[] } => ({
  pairs: readPairs(name),
  hard: readPairs(name === 'planted' ? 'hard' : `${name}-hard`),
})

const readPairs = (name: string): TablePair[] =>
  readFileSync(join(import.meta.dirname, '..', 'samples', 'checks', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => pairSchema.parse(JSON.parse(line)))

/** What flags a pair: the warnings and errors of the checks. */
export function findFlags({ from, to, source, target, tags, terms }: Omit<TablePair, 'id' | 'kind'>): Check[] {
  const pair = {
    from,
    to,
    source: { text: source, tags: tags?.source },
    target: { text: target, tags: tags?.target },
    terms,
  }
  return checkPair(pair).filter(({ severity }) => severity !== 'info')
}
