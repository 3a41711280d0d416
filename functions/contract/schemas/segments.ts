/** Versions with their segments, and corrections of segments. */
import * as z from 'zod'
import { editSchema } from '../../../shared/article/edit.ts'
import {
  originSchema,
  segmentStateSchema,
  findingSchema as storedFindingSchema,
  segmentPairSchema as storedPairSchema,
} from '../../../shared/article/segment-pair.ts'
import { confidenceSchema, progressSchema, versionStateSchema } from '../../../shared/article/version.ts'
import { richTextSchema, tagSchema } from '../../../shared/document/model/document.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { named, timeSchema } from './named.ts'

export const pieceSchema = named(
  'Piece',
  'A piece of a text beside another one.',
  z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) }),
)

const findingSchema = named(
  'Finding',
  'What a check found in a segment.',
  storedFindingSchema.extend({
    id: z.string().describe('Names it, to dismiss it. It changes with source and target.'),
    dismissed: storedFindingSchema.shape.dismissed.describe('Who said that the target is right, and when.'),
  }),
)

export const pairSchema = named(
  'Pair',
  'A segment of the original with its translation.',
  storedPairSchema.omit({ termsPending: true }).extend({
    checks: z.array(findingSchema),
    difference: z
      .array(pieceSchema)
      .optional()
      .describe('Of a stale pair: how the source differs from what it said when it was translated.'),
  }),
)

const versionShape = {
  article: z.string(),
  revision: z.int(),
  locale: localeSchema,
  sourceLocale: localeSchema,
  progress: progressSchema,
}

export const translatorVersionSchema = named(
  'TranslatorVersion',
  'A version as translators see it.',
  z.object({
    ...versionShape,
    state: versionStateSchema,
    editedAt: timeSchema,
    confidence: confidenceSchema
      .nullable()
      .describe('How sure its targets are, from 0 to 1: the least of them and the mean. Null without a target.'),
    segments: z.array(pairSchema),
  }),
)

const readerVersionSchema = named(
  'ReaderVersion',
  'A version as readers see it. It has sources where the original is public too and has the sentence.',
  z.object({
    ...versionShape,
    state: versionStateSchema,
    segments: z.array(
      storedPairSchema
        .pick({ id: true, block: true, target: true, origin: true, state: true, stale: true, etag: true })
        .extend({ source: richTextSchema.optional() }),
    ),
  }),
)

const originalVersionSchema = named(
  'OriginalVersion',
  'The original as a version of itself: every target is its source.',
  z.object({
    ...versionShape,
    state: z.literal('original'),
    segments: z.array(
      z.object({
        id: z.string(),
        block: z.string(),
        source: richTextSchema,
        target: richTextSchema,
        origin: originSchema.extract(['copy']),
        stale: z.literal(false),
      }),
    ),
  }),
)

export const versionSchema = named(
  'Version',
  'A version of an article, segment by segment.',
  z.union([translatorVersionSchema, readerVersionSchema, originalVersionSchema]),
)

/** Ten times the length of a long sentence, in characters. */
export const targetLength = 10_000

export const correctionSchema = named(
  'Correction',
  'What to change in a segment: its text, its state, or both.',
  z
    .strictObject({
      text: z.string().max(targetLength).check(isPlainText).optional().describe('The new translation.'),
      tags: z
        .array(tagSchema)
        .max(200)
        .optional()
        .describe('The inline tags of `text`. Without them Punte puts the tags where they were.'),
      state: segmentStateSchema.exclude(['initial']).optional().describe('`final` takes the role reviewer.'),
      factual: z.boolean().optional().describe('The original has the same mistake: its editor is asked to correct it.'),
    })
    .refine(({ text, state }) => text !== undefined || state !== undefined, {
      message: 'needs text or state',
      path: ['text'],
    })
    .refine(({ text, tags }) => tags === undefined || text !== undefined, {
      message: 'come with their text',
      path: ['tags'],
    }),
)
export type Correction = z.infer<typeof correctionSchema>

export const correctedSchema = named(
  'Corrected',
  'The segment as it is now.',
  pairSchema.extend({
    saved: z
      .int()
      .min(1)
      .describe('The edit that this request made. `edit` is later if others have saved since it was first sent.'),
  }),
)

export const batchSchema = named(
  'Batch',
  'Up to 100 corrections. Each has the members of a Correction beside `segment` and `ifMatch`.',
  z.strictObject({
    segments: z
      .array(
        z.looseObject({
          segment: z.string(),
          ifMatch: z.string().describe('As in the header If-Match: the ETag of the segment that was read.'),
        }),
      )
      .min(1)
      .max(100),
  }),
)

export const historySchema = named(
  'History',
  'Every edit of a segment, the newest first.',
  z.object({ items: z.array(editSchema.omit({ v: true, editId: true, request: true })) }),
)

export const revertSchema = named(
  'Revert',
  'The edit to go back to.',
  z.strictObject({ n: z.int().min(1).describe('Its number.') }),
)

export const roundSchema = named(
  'Round',
  'A request to translate again.',
  z.object({
    round: z
      .int()
      .min(1)
      .describe('Its number in this version. The drafts of a later round stand before earlier ones.'),
  }),
)
