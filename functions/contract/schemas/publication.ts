/** Decisions about what readers see, and the name of an article in lists. */
import * as z from 'zod'
import { articleRecordSchema, publicationSchema } from '../../../shared/article/article-record.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { readDate } from '../../../shared/text/date.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { slugSchema } from './articles.ts'
import { named } from './named.ts'

export const decisionsSchema = named(
  'Decision',
  'What is decided about an article.',
  z.object({
    id: z.string(),
    publication: z
      .partialRecord(localeSchema, publicationSchema)
      .describe('`auto`: readers see it once it is complete.'),
    slugs: articleRecordSchema.shape.slugs,
    withdrawn: z.boolean(),
  }),
)

/** A text of one line, with at most `most` characters. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'is empty: send null to remove it')
        .max(most, `is longer than ${most} characters`)
        .check(isPlainText),
    )

const dateSchema = z
  .string()
  .max(40)
  .refine(
    (text) => readDate(text, 'UTC') !== undefined,
    'is not a day such as 2025-11-08 or a time such as 2025-11-08T10:30+02:00, from the year 1600 on',
  )

export const namingSchema = named(
  'Naming',
  'What to change. Members that are missing stay as they are; null goes back to what the text says.',
  z
    .strictObject({
      slug: slugSchema.optional().describe('The slug before redirects to it.'),
      title: line(300)
        .nullable()
        .optional()
        .describe('The headline of the page, also in lists and for search engines.'),
      description: line(500).nullable().optional(),
      date: dateSchema.nullable().optional().describe('When the original was first published. One for all versions.'),
    })
    .refine((naming) => Object.keys(naming).length > 0, 'names nothing: send slug, title, description or date'),
)
export type Naming = z.infer<typeof namingSchema>

export const namedSchema = named(
  'Named',
  'How a version is named.',
  z.object({
    id: z.string(),
    locale: localeSchema,
    slug: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    date: z.string().nullable().describe('The date that an editor gave the article. Null: the date of the source.'),
    formerSlugs: z.array(z.string()),
  }),
)
