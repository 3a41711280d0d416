/** Versions of an article, and the correction of their segments. */
import * as z from 'zod'
import { json, jsonBody, operation } from '../operation.ts'
import { enginesSchema } from '../schemas/articles.ts'
import { batchAnswerSchema } from '../schemas/batch-answer.ts'
import { consistencySchema } from '../schemas/consistency.ts'
import {
  batchSchema,
  correctedSchema,
  correctionSchema,
  historySchema,
  pairSchema,
  revertSchema,
  roundSchema,
  translatorVersionSchema,
  versionSchema,
} from '../schemas/segments.ts'
import { staff } from './staff.ts'

const version = '/articles/{article}/versions/{locale}'
const segment = `${version}/segments/{segment}` as const

export const readVersion = operation({
  id: 'readVersion',
  method: 'get',
  path: version,
  room: 'segments',
  roles: [],
  summary: 'Read a version, segment by segment',
  description: 'Without a token only what is public, as a ReaderVersion. The locale of the original is a version too.',
  answers: { 200: json(versionSchema, 'The version.') },
  problems: ['version-not-public', 'version-not-ready', 'article-gone'],
})

export const exportFormats = ['html', 'markdown', 'json'] as const

export const exportVersion = operation({
  id: 'exportVersion',
  method: 'get',
  path: `${version}/export`,
  room: 'segments',
  roles: staff,
  summary: 'Read a version as a file',
  description: 'Segments without a translation are in the language of the original.',
  query: z.object({
    format: z
      .enum(exportFormats, `is not one of ${exportFormats.join(', ')}`)
      .default('json')
      .describe('The format of the file.'),
  }),
  answers: {
    200: {
      description: 'The file.',
      content: {
        'text/html': z.string(),
        'text/markdown': z.string(),
        'application/json': translatorVersionSchema,
      },
      headers: ['Content-Disposition'],
    },
  },
  problems: ['version-not-ready'],
})

export const readConsistency = operation({
  id: 'readConsistency',
  method: 'get',
  path: `${version}/consistency`,
  room: 'segments',
  roles: staff,
  summary: 'Find what a version says in two ways',
  description:
    'Sentences of the same source with different translations, names that the translations spell in two ways, and how often each term of the glossary stands in both. Each place has its segment and UTF-16 offsets. Segments whose source has changed since are left out.',
  answers: { 200: json(consistencySchema, 'What was found.') },
  problems: ['version-not-ready'],
})

export const readSegment = operation({
  id: 'readSegment',
  method: 'get',
  path: segment,
  room: 'segments',
  roles: staff,
  summary: 'Read a segment',
  answers: { 200: json(pairSchema, 'The segment.', ['ETag']) },
  problems: ['version-not-ready'],
})

const correctionProblems = [
  'version-not-ready',
  'segment-final',
  'second-eyes',
  'segment-stale',
  'key-reused',
  'target-empty',
  'checks-failed',
] as const

export const correctSegment = operation({
  id: 'correctSegment',
  byLanguage: true,
  method: 'patch',
  path: segment,
  room: 'segments',
  roles: staff,
  summary: 'Correct a segment',
  description:
    'A correction that fails a check is refused. If somebody else was first, the answer is 412 and holds the segment as it is now. Where a second pair of eyes is asked for (`secondEyes` of `GET /me`), nobody makes final what they wrote.',
  ifMatch: 'segment',
  idempotencyKey: true,
  body: jsonBody(correctionSchema),
  answers: { 200: json(correctedSchema, 'The correction is saved.', ['ETag']) },
  problems: [...correctionProblems, 'final-needs-reviewer'],
})

export const correctSegments = operation({
  id: 'correctSegments',
  byLanguage: true,
  method: 'post',
  path: `${version}/segments:batch`,
  room: 'segments',
  roles: staff,
  summary: 'Correct up to 100 segments',
  description: 'Each is corrected or refused by itself, in order.',
  idempotencyKey: true,
  body: jsonBody(batchSchema),
  answers: { 207: json(batchAnswerSchema, 'Of each segment what became of it.') },
  problems: [],
})

export const readHistory = operation({
  id: 'readHistory',
  method: 'get',
  path: `${segment}/history`,
  room: 'segments',
  roles: staff,
  summary: 'Read every edit of a segment, the newest first',
  answers: { 200: json(historySchema, 'The edits.') },
  problems: ['version-not-ready'],
})

export const revertSegment = operation({
  id: 'revertSegment',
  byLanguage: true,
  method: 'post',
  path: `${segment}/revert`,
  room: 'segments',
  roles: staff,
  summary: 'Go back to an earlier edit of a segment',
  description:
    'This makes a new edit with the text of the earlier one. It is final again only if you may make it final; else it is reviewed.',
  ifMatch: 'segment',
  idempotencyKey: true,
  body: jsonBody(revertSchema),
  answers: { 200: json(correctedSchema, 'The edit is saved.', ['ETag']) },
  problems: [...correctionProblems, 'edit-unknown'],
})

const dismissal = {
  path: `${segment}/checks/{check}/dismissal`,
  room: 'segments',
  roles: staff,
  ifMatch: 'segment',
  answers: { 200: json(pairSchema, 'The segment as it is now.', ['ETag']) },
} as const

export const dismissFinding = operation({
  ...dismissal,
  id: 'dismissFinding',
  byLanguage: true,
  method: 'put',
  summary: 'Dismiss a warning: the translation is right as it is',
  description:
    'The finding stays listed with `dismissed`, and is quiet until source or target changes. Nothing else changes: a machine’s draft stays one. Dismissed again, it stays with who was first.',
  problems: ['version-not-ready', 'segment-stale', 'error-not-dismissable'],
})

export const bringFindingBack = operation({
  ...dismissal,
  id: 'bringFindingBack',
  byLanguage: true,
  method: 'delete',
  summary: 'Bring back a warning that was dismissed',
  problems: ['version-not-ready', 'segment-stale'],
})

const roundQuery = z.object({
  engines: enginesSchema.describe('The engines to ask in this order, separated by commas. Without it the article’s.'),
})
const roundAnswers = { 202: json(roundSchema, 'The engines are asked after this answer.') }
const roundProblems = ['version-not-ready', 'article-withdrawn', 'engine-unknown'] as const

export const translateVersionAgain = operation({
  id: 'translateVersionAgain',
  method: 'post',
  path: `${version}/translate-again`,
  room: 'segments',
  roles: ['editor'],
  summary: 'Translate a version again, where machines translated it',
  description:
    'What people wrote, here or in memory, stays. A new draft stands before the one that is stored; if the engines give none, the earlier one stays. The ledger counts what it costs.',
  query: roundQuery,
  answers: roundAnswers,
  problems: roundProblems,
})

export const translateSegmentAgain = operation({
  id: 'translateSegmentAgain',
  byLanguage: true,
  method: 'post',
  path: `${segment}/translate-again`,
  room: 'segments',
  roles: staff,
  summary: 'Translate a segment again',
  description: 'Also one that an engine refused or answered with nothing. One that a person wrote is left alone.',
  query: roundQuery,
  answers: roundAnswers,
  problems: [...roundProblems, 'segment-edited'],
})
