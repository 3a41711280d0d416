/** Much at once: terms, numbers, tags, sentences of one version, sentences of two revisions, remembered sentences, rows of a table. */
import type { Case } from './harness.ts'
import { consistencyCases } from './many/consistency.ts'
import { memoryCases } from './many/memory.ts'
import { miningCases } from './many/mining.ts'
import { numbersCases } from './many/numbers.ts'
import { revisionsCases } from './many/revisions.ts'
import { tablesCases } from './many/tables.ts'
import { tagsCases } from './many/tags.ts'
import { termsCases } from './many/terms.ts'

const sentenceCases: Case[] = [...termsCases, ...numbersCases, ...tagsCases]
const ofSentence = new Set(sentenceCases.map(({ name }) => name))

/** Whether a case is one sentence and its translation. */
export const isOfSentence = ({ name }: Case): boolean => ofSentence.has(name)

export const cases: Case[] = [
  ...sentenceCases,
  ...consistencyCases,
  ...revisionsCases,
  ...memoryCases,
  ...miningCases,
  ...tablesCases,
]
