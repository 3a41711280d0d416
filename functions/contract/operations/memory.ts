/** The translation memory, and the ledger of what engines were paid for. */
import * as z from 'zod'
import { json, jsonBody, operation } from '../operation.ts'
import { entryCorrectionSchema, entrySchema, ledgerSchema, suggestionsSchema } from '../schemas/memory.ts'
import { limit } from '../schemas/named.ts'
import { targetLength } from '../schemas/segments.ts'
import { staff } from './staff.ts'

const entry = '/memory/{direction}/{entry}'

export const searchMemory = operation({
  id: 'searchMemory',
  method: 'get',
  path: '/memory/{direction}',
  room: 'memory',
  roles: staff,
  summary: 'Find translations of a text and of texts like it',
  query: z.object({
    q: z.string().trim().min(1, 'is empty').max(targetLength).describe('The text, a sentence for instance.'),
    limit: limit(20, 5),
  }),
  answers: { 200: json(suggestionsSchema, 'The translations, the best first.') },
  problems: [],
})

export const readEntry = operation({
  id: 'readEntry',
  method: 'get',
  path: entry,
  room: 'memory',
  roles: staff,
  summary: 'Read an entry of memory',
  answers: { 200: json(entrySchema, 'The entry.', ['ETag']) },
  problems: [],
})

export const correctEntry = operation({
  id: 'correctEntry',
  byLanguage: true,
  method: 'put',
  path: entry,
  room: 'memory',
  roles: ['reviewer'],
  summary: 'Correct an entry of memory',
  description:
    'The entry gets another target and with it another id. Articles stay as they are. Sent again, it changes nothing.',
  ifMatch: 'entry',
  body: jsonBody(entryCorrectionSchema),
  answers: { 200: json(entrySchema, 'The entry as it is now.', ['ETag']) },
  problems: ['entry-stale', 'target-untranslated'],
})

export const deleteEntry = operation({
  id: 'deleteEntry',
  byLanguage: true,
  method: 'delete',
  path: entry,
  room: 'memory',
  roles: ['reviewer'],
  summary: 'Delete an entry of memory',
  description:
    'It is deleted in whatever article it was made, and what an engine translates so again stays out. It comes back only if a person saves the same translation again. Articles stay as they are.',
  ifMatch: 'entry',
  answers: { 204: { description: 'Done.' } },
  problems: ['entry-stale'],
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
