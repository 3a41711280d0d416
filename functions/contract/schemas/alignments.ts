/** Existing translations as the API takes them, and the links between their sentences and those of the original. */
import * as z from 'zod'
import { formatSchema } from '../../../shared/document/format.ts'
import { kinds, roles } from '../../../shared/document/model/document.ts'
import { droppedSchema } from '../../../shared/document/model/dropped.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { acceptedSchema, uploadOptionsSchema, uploadSchema } from './articles.ts'
import { named, timeSchema } from './named.ts'

const alignedTextSchema = named(
  'AlignedText',
  'A text to be aligned: what is in it, or the article that has it.',
  z.union([
    z.strictObject({ article: z.string().min(1).describe('The id of an article. Its original is taken.') }),
    z.strictObject({
      content: uploadSchema.shape.content,
      format: formatSchema,
      ...uploadOptionsSchema.pick({ locale: true, title: true, address: true }).shape,
    }),
  ]),
)
export type AlignedText = z.infer<typeof alignedTextSchema>

export const alignmentUploadSchema = named(
  'AlignmentUpload',
  'An article and a translation of it that people have made.',
  z.strictObject({
    source: alignedTextSchema.describe('The original. If it is an article, this article gets the translation.'),
    target: alignedTextSchema.describe('The translation, in another locale.'),
    ...uploadOptionsSchema.pick({ slug: true, publish: true }).shape,
  }),
)
export type AlignmentUpload = z.infer<typeof alignmentUploadSchema>

export const alignmentAcceptedSchema = named(
  'AlignmentAccepted',
  'An article and its translation that were taken in. Their links follow.',
  acceptedSchema.extend({
    translation: z
      .object({
        locale: localeSchema,
        segments: z.int().describe('How many sentences it has.'),
        dropped: z.array(droppedSchema),
        hidden: acceptedSchema.shape.hidden,
      })
      .describe('The translation as it was read.'),
  }),
)

const linkSegmentSchema = named(
  'LinkSegment',
  'A sentence of the original or of the translation.',
  z.object({ id: z.string(), block: z.string(), kind: z.enum(kinds), role: z.enum(roles), text: z.string() }),
)

const linkSchema = named(
  'Link',
  'Sentences that translate each other, by their ids. One side is empty if the other one has no counterpart.',
  z.object({
    source: z.array(z.string()),
    target: z.array(z.string()),
    confidence: z.number().min(0).max(1).describe('How sure the link is, from 0 to 1; 1 if a person made it.'),
    by: z.string().optional().describe('Who made the link, if a person did.'),
    at: timeSchema.optional(),
  }),
)

export const linksSchema = named(
  'Links',
  'How the sentences of an existing translation belong to those of the original. Each sentence is in one link.',
  z.object({
    article: z.string(),
    sourceLocale: localeSchema,
    locale: localeSchema,
    number: z.int().min(1).describe('Grows with every change. It is the ETag.'),
    links: z.array(linkSchema).describe('In reading order.'),
    source: z.array(linkSegmentSchema).describe('The sentences of the original, in reading order.'),
    target: z.array(linkSegmentSchema).describe('The sentences of the translation, in reading order.'),
  }),
)

const ids = z.array(z.string().min(1)).max(20)

export const linkChangesSchema = named(
  'LinkChanges',
  'Links as they should be. Sentences that a changed link loses keep no counterpart until another link has them.',
  z.strictObject({
    links: z
      .array(z.strictObject({ source: ids, target: ids }))
      .min(1)
      .max(100)
      .describe('To merge, name one link with all sentences; to split, name several; to unlink, leave one side empty.'),
  }),
)
export type LinkChanges = z.infer<typeof linkChangesSchema>
