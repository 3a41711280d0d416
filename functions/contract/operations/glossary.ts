/** Glossaries: terms, candidates for terms, and tables of them. */
import * as z from 'zod'
import { json, jsonBody, operation } from '../operation.ts'
import {
  candidatesSchema,
  importedSchema,
  tableSchema,
  termChangesSchema,
  termInputSchema,
  termSchema,
  termsSchema,
} from '../schemas/glossary.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import { dry } from './articles.ts'
import { staff } from './staff.ts'

const terms = '/glossaries/{pair}/terms'
const term = `${terms}/{term}` as const
const candidates = '/glossaries/{pair}/candidates'
const deleted = { 204: { description: 'Done.' } }

export const listTerms = operation({
  id: 'listTerms',
  method: 'get',
  path: terms,
  room: 'glossary',
  roles: staff,
  summary: 'List the terms of a glossary',
  answers: { 200: json(termsSchema, 'Every term.') },
  problems: [],
})

export const addTerm = operation({
  id: 'addTerm',
  byLanguage: true,
  method: 'post',
  path: terms,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Add a term',
  body: jsonBody(termInputSchema),
  answers: { 201: json(termSchema, 'The term is added.', ['ETag', 'Location']) },
  problems: ['glossary-full', 'glossary-busy'],
})

export const readTerm = operation({
  id: 'readTerm',
  method: 'get',
  path: term,
  room: 'glossary',
  roles: staff,
  summary: 'Read a term',
  answers: { 200: json(termSchema, 'The term.', ['ETag']) },
  problems: [],
})

export const replaceTerm = operation({
  id: 'replaceTerm',
  byLanguage: true,
  method: 'put',
  path: term,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Replace a term',
  ifMatch: 'term',
  body: jsonBody(termInputSchema),
  answers: { 200: json(termSchema, 'The term as it is now.', ['ETag']) },
  problems: ['term-stale', 'glossary-busy'],
})

export const deleteTerm = operation({
  id: 'deleteTerm',
  byLanguage: true,
  method: 'delete',
  path: term,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Delete a term',
  ifMatch: 'term',
  answers: deleted,
  problems: ['term-stale', 'glossary-busy'],
})

export const exportTerms = operation({
  id: 'exportTerms',
  method: 'get',
  path: `${terms}:export`,
  room: 'glossary',
  roles: staff,
  summary: 'Read a glossary as a table',
  answers: {
    200: {
      description: 'The table, a term a line.',
      content: { 'text/csv': tableSchema },
      headers: ['Content-Disposition'],
    },
  },
  problems: [],
})

export const importTerms = operation({
  id: 'importTerms',
  byLanguage: true,
  method: 'post',
  path: `${terms}:import`,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Add and replace terms from a table',
  description:
    'All rows are taken or none. No term is deleted. A row with an `etag` is refused if its term has changed.',
  query: z.object({ dry: dry('`1`: change nothing, only say what would change.') }),
  body: {
    content: { 'text/csv': tableSchema },
    limit: {
      bytes: 2 * 1024 * 1024,
      advice: 'Send the table in parts: terms that are not in it stay as they are.',
    },
  },
  answers: { 200: json(importedSchema, 'What has changed, or would change.') },
  problems: ['body-not-utf8', 'media-type-unsupported', 'table-invalid', 'glossary-full', 'glossary-busy'],
})

export const listCandidates = operation({
  id: 'listCandidates',
  method: 'get',
  path: candidates,
  room: 'glossary',
  roles: staff,
  summary: 'List what articles propose as terms, the best first',
  query: z.object({
    cursor: z.coerce.number().int().min(0).default(0).describe(cursorDescription),
    limit: limit(50, 20),
  }),
  answers: { 200: json(candidatesSchema, 'A page of candidates.') },
  problems: [],
})

export const acceptCandidate = operation({
  id: 'acceptCandidate',
  byLanguage: true,
  method: 'post',
  path: `${candidates}/{candidate}/accept`,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Make a candidate a term',
  description: 'The body has the members of the term that are to be other than proposed. It may be left out.',
  body: { ...jsonBody(termChangesSchema), optional: true },
  answers: { 201: json(termSchema, 'The term is added.', ['ETag', 'Location']) },
  problems: ['glossary-full', 'glossary-busy'],
})

export const dismissCandidate = operation({
  id: 'dismissCandidate',
  byLanguage: true,
  method: 'post',
  path: `${candidates}/{candidate}/dismiss`,
  room: 'glossary',
  roles: ['reviewer'],
  summary: 'Dismiss a candidate: it does not come back',
  description: 'Its words can still be added as a term.',
  answers: deleted,
  problems: [],
})
