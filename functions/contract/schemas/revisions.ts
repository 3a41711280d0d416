/** Revisions of an article, the comparison of two, and the source issues that translations report. */
import * as z from 'zod'
import { articleRecordSchema } from '../../../shared/article/article-record.ts'
import { richTextSchema } from '../../../shared/document/model/document.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { named, timeSchema } from './named.ts'
import { pieceSchema } from './segments.ts'

const changeKinds = ['same', 'moved', 'revived', 'typographic', 'changed', 'split', 'merged', 'new'] as const

export const revisedSchema = named(
  'Revised',
  'A new revision, and what became of each segment.',
  z.object({
    id: z.string(),
    revision: z.int(),
    title: z.string(),
    changes: z.array(
      z.object({
        segment: z.string(),
        kind: z.enum(changeKinds),
        from: z.array(z.string()).describe('The segments of the revision before that it comes from.'),
        markup: z.boolean().optional().describe('Its tags or addresses have changed.'),
        tagsMoved: z.boolean().optional().describe('A link or emphasis stands on other words now.'),
        renamed: z
          .record(z.string(), z.string())
          .optional()
          .describe('Ids that its tags had, with those that they have now.'),
      }),
    ),
    removed: z.array(z.string()).describe('Segments of the revision before that are gone.'),
  }),
)

export const revisionsSchema = named(
  'Revisions',
  'Every revision of an article, the newest first.',
  z.object({ items: z.array(articleRecordSchema.shape.revisions.element.omit({ source: true })) }),
)

export const comparisonSchema = named(
  'Comparison',
  'Two revisions, sentence by sentence. Sentences that are the same are left out.',
  z.object({
    from: z.int(),
    to: z.int(),
    items: z.array(
      z.object({
        kind: z.enum(['changed', 'split', 'merged', 'new', 'removed']),
        before: z.array(z.string()).describe('Ids of segments.'),
        after: z.array(z.string()).describe('Ids of segments.'),
        words: z.array(pieceSchema),
      }),
    ),
  }),
)

export const revertArticleSchema = named(
  'RevertArticle',
  'The revision to go back to.',
  z.strictObject({ revision: z.int().min(1) }),
)

export const sourceIssuesSchema = named(
  'SourceIssues',
  'Corrections of translations that the original needs too, the newest first.',
  z.object({
    items: z.array(
      z.object({
        locale: localeSchema,
        segment: z.string(),
        n: z.int().describe('The number of the edit.'),
        block: z.string(),
        source: richTextSchema.describe('What the original says now.'),
        target: richTextSchema.describe('What the translation says since the edit.'),
        by: z.string(),
        at: timeSchema,
      }),
    ),
  }),
)
