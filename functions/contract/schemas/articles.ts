/** Articles as the API takes and returns them: uploads, lists, documents, blocks, progress. */
import * as z from 'zod'
import { articleRecordSchema, publicationSchema } from '../../../shared/article/article-record.ts'
import { blockChangeSchema as storedChangeSchema } from '../../../shared/article/block-change.ts'
import { indexRecordSchema } from '../../../shared/article/index-record.ts'
import { slugIssue } from '../../../shared/article/slug.ts'
import { confidenceSchema, progressSchema, versionStateSchema } from '../../../shared/article/version.ts'
import { formatSchema } from '../../../shared/document/format.ts'
import {
  roles,
  blockSchema as storedBlockSchema,
  documentSchema as storedDocumentSchema,
} from '../../../shared/document/model/document.ts'
import { droppedSchema } from '../../../shared/document/model/dropped.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { named, pageOf, timeSchema } from './named.ts'

export const slugSchema = z.string().check((context) => {
  const trouble = slugIssue(context.value)
  if (trouble) context.issues.push({ code: 'custom', message: `a slug ${trouble}`, input: context.value })
})

/** A list, or a text such as "ro,en". */
const listSchema = z.union([
  z.string().transform((list) => list.split(',').map((name) => name.trim())),
  z.array(z.string()),
])

export const enginesSchema = listSchema.pipe(z.array(z.string().min(1)).min(1).max(10)).optional()

export const addressSchema = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).max(2000)

export const uploadOptionsSchema = z.object({
  locale: localeSchema.optional().describe('The locale of the text. Without it Punte finds out.'),
  slug: slugSchema.optional().describe('How the article is named in addresses. Without it the title says so.'),
  title: z.string().trim().min(1).max(500).check(isPlainText).optional().describe('The title, if the text has none.'),
  targets: listSchema
    .pipe(z.array(localeSchema))
    .transform((list) => [...new Set(list)])
    .optional()
    .describe('The locales to translate to, separated by commas or as a list. Without it all others.'),
  publish: z.enum(['auto', 'manual']).optional().describe('`auto`: readers see a version as soon as it is complete.'),
  engines: enginesSchema.describe(
    'The engines for this article in the order to ask them, separated by commas or as a list.',
  ),
  address: addressSchema
    .optional()
    .describe('The address of the page that the text is from. Relative links and pictures are relative to it.'),
})

export type UploadOptions = z.output<typeof uploadOptionsSchema>

export const uploadSchema = named(
  'Upload',
  'An article to be taken in.',
  uploadOptionsSchema.extend({
    content: z.string().describe('The text of the article. For `docx` and `odt` the file in Base64.'),
    format: formatSchema,
  }),
)
export type Upload = z.infer<typeof uploadSchema>

export const uploadFormSchema = named(
  'UploadForm',
  'An article as a form with a file.',
  uploadOptionsSchema.extend({
    file: z.file().describe('The file with the article. Its ending says the format where `format` does not.'),
    format: formatSchema.optional(),
  }),
)

const titleSchema = z.string().describe('The title of the original.')
const hrefSchema = z.string().describe('The address of this version in the API.')

export const acceptedSchema = named(
  'Accepted',
  'An article that was taken in. Its translations follow.',
  z.object({
    id: z.string(),
    slug: z.string(),
    locale: localeSchema,
    title: titleSchema,
    revision: z.int(),
    segments: z.int().describe('How many segments are to be translated.'),
    dropped: z.array(droppedSchema).describe('What the upload has beside the blocks, such as scripts, by reason.'),
    hidden: z
      .array(z.object({ block: z.string(), role: z.enum(roles), why: z.string().optional(), text: z.string() }))
      .describe('Blocks that readers do not see, with the reason and the beginning of their text.'),
    versions: z.array(z.object({ locale: localeSchema, state: z.literal('waiting'), href: hrefSchema })),
  }),
)

export const articlesSchema = named(
  'Articles',
  'A page of articles, the newest first.',
  pageOf(indexRecordSchema.pick({ id: true, title: true, locale: true, createdAt: true, versions: true })),
)

export const storedArticlesSchema = named(
  'StoredArticles',
  'A page of the ids of all articles in the store.',
  pageOf(z.object({ id: z.string() })),
)

export const articleSchema = named(
  'Article',
  'An article and its versions, the original first.',
  z.object({
    id: z.string(),
    title: titleSchema,
    locale: localeSchema.describe('The locale of the original.'),
    revision: z.int(),
    createdAt: timeSchema,
    date: z.string().nullable().describe('The date that an editor gave the article. Null: the date of the source.'),
    slugs: articleRecordSchema.shape.slugs,
    withdrawn: z.boolean(),
    versions: z.array(
      z.object({
        locale: localeSchema,
        slug: z.string(),
        formerSlugs: z.array(z.string()).describe('Slugs that it had before. They redirect to `slug`.'),
        title: z.string().nullable().describe('The headline that an editor set. Null: that of the text.'),
        description: z.string().nullable(),
        state: z.enum(['original', ...versionStateSchema.options]),
        aligned: z.boolean().describe('Whether it is made of an existing translation, whose sentences have links.'),
        public: z.boolean().describe('Whether readers see it.'),
        decision: publicationSchema.describe('What its editor decided. `auto`: readers see it once it is complete.'),
        progress: progressSchema.nullable(),
        confidence: confidenceSchema.nullable().describe('How sure its targets are. Null for the original.'),
        href: hrefSchema,
      }),
    ),
  }),
)

export const documentSchema = named(
  'Document',
  'The article as blocks, with the role of each and the reason.',
  storedDocumentSchema,
)
export const blockSchema = named('Block', 'A block of the document.', storedBlockSchema)
export const blockChangeSchema = named('BlockChange', 'What the block is to be taken for.', storedChangeSchema)

export const articleProgressSchema = named(
  'ArticleProgress',
  'How far the translations of an article are.',
  z.object({
    versions: z.array(
      z.object({ locale: localeSchema, state: versionStateSchema, progress: progressSchema.nullable() }),
    ),
  }),
)

export const rebuiltSchema = named(
  'Rebuilt',
  'What was stored where each view of an article belongs.',
  z.object({
    items: z.array(
      z.object({
        key: z.string(),
        found: z.enum(['same', 'different', 'missing', 'taken']).describe('`taken`: another article has the address.'),
        queued: z.boolean().optional().describe('Somebody was writing it at the same moment. A job puts it right.'),
      }),
    ),
  }),
)

export const erasedSchema = named(
  'Erased',
  'An article that is being erased.',
  z.object({ id: z.string(), deletedAt: timeSchema }),
)
