/** The translation memory, and the ledger of what engines were paid for. */
import * as z from 'zod'
import { json, operation } from '../operation.ts'
import { ledgerSchema, suggestionsSchema } from '../schemas/memory.ts'
import { limit } from '../schemas/named.ts'
import { people } from './people.ts'

/** The longest text of a segment, in characters. */
const longestText = 10_000

export const searchMemory = operation({
  id: 'searchMemory',
  method: 'get',
  path: '/memory/{direction}',
  room: 'memory',
  roles: people,
  summary: 'Find translations of a text and of texts like it',
  query: z.object({
    q: z.string().trim().min(1, 'is empty').max(longestText).describe('The text, a sentence for instance.'),
    limit: limit(20, 5),
  }),
  answers: { 200: json(suggestionsSchema, 'The translations, the best first.') },
  problems: [],
})

export const readLedger = operation({
  id: 'readLedger',
  method: 'get',
  path: '/articles/{article}/ledger',
  room: 'memory',
  roles: ['editor'],
  summary: 'Read what the translation of an article cost',
  answers: { 200: json(ledgerSchema, 'Calls, texts and characters by engine.') },
  problems: [],
})
