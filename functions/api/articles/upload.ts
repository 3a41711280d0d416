/** What an upload may say, from whichever of its forms: a raw body with a query, JSON, or a form. */
import * as z from 'zod'
import { slugTrouble } from '../../../shared/article/slug.ts'
import { formatSchema } from '../../../shared/document/format.ts'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'

export const uploadLimit = { bytes: 2 * 1024 * 1024, field: 'content', advice: 'Send the article without its images.' }

const slugSchema = z.string().superRefine((slug, context) => {
  const trouble = slugTrouble(slug)
  if (trouble) context.addIssue({ code: 'custom', message: `a slug ${trouble}` })
})

/** "ro,en" or a list, each once. */
const targetsSchema = z
  .union([z.string().transform((list) => list.split(',').map((locale) => locale.trim())), z.array(z.string())])
  .pipe(z.array(localeSchema))
  .transform((list) => [...new Set(list)])

/** "deepl,workers-ai" or a list: the engines for this article, in order. */
const enginesSchema = z
  .union([z.string().transform((list) => list.split(',').map((name) => name.trim())), z.array(z.string())])
  .pipe(z.array(z.string().min(1)).min(1).max(10))

export const optionsSchema = z.object({
  locale: localeSchema.optional(),
  slug: slugSchema.optional(),
  title: z.string().trim().min(1).max(500).check(isPlainText).optional(),
  targets: targetsSchema.optional(),
  publish: z.enum(['auto', 'manual']).optional(),
  engines: enginesSchema.optional(),
})

export const uploadSchema = optionsSchema.extend({ content: z.string(), format: formatSchema })
export type Upload = z.infer<typeof uploadSchema>
