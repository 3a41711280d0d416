/** Articles: upload, list, read, change a block, erase. */
import * as z from 'zod'
import { mediaTypes } from '../../../shared/document/format.ts'
import { ulidPattern } from '../../../shared/ids.ts'
import { json, jsonBody, operation } from '../operation.ts'
import {
  acceptedSchema,
  articleProgressSchema,
  articleSchema,
  articlesSchema,
  blockChangeSchema,
  blockSchema,
  documentSchema,
  erasedSchema,
  rebuiltSchema,
  storedArticlesSchema,
  uploadFormSchema,
  uploadOptionsSchema,
  uploadSchema,
} from '../schemas/articles.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import { staff } from './staff.ts'

const text = z.string()
const file = z.string().meta({ format: 'binary' })

/** The types of originals. */
export const originalContent = {
  [mediaTypes.markdown]: text,
  [mediaTypes.html]: text,
  [mediaTypes.text]: text,
  [mediaTypes.docx]: file,
  [mediaTypes.odt]: file,
} as const

/** The body of an upload. */
export const uploadBody = {
  content: {
    ...originalContent,
    'application/json': uploadSchema,
    'multipart/form-data': uploadFormSchema,
  },
  limit: { bytes: 2 * 1024 * 1024, field: 'content', advice: 'Send the article without its images.' },
} as const

/** Reasons to refuse an uploaded article. */
export const uploadProblems = [
  'body-not-json',
  'body-not-utf8',
  'form-invalid',
  'media-type-unsupported',
  'body-invalid',
  'content-unusable',
  'parser-busy',
] as const

export const uploadArticle = operation({
  id: 'uploadArticle',
  method: 'post',
  path: '/articles',
  room: 'articles',
  roles: ['editor'],
  summary: 'Take an article in',
  description:
    'The text comes as Markdown, HTML, plain text, a Word document or an OpenDocument text with its options in the query, as JSON, or as a form with a file. The translations are made after the answer.',
  query: uploadOptionsSchema,
  idempotencyKey: true,
  body: uploadBody,
  answers: { 202: json(acceptedSchema, 'The article is stored. Its translations follow.', ['Location']) },
  problems: [...uploadProblems, 'slug-taken', 'engine-unknown', 'key-reused', 'article-erased', 'upload-abandoned'],
})

export const listArticles = operation({
  id: 'listArticles',
  method: 'get',
  path: '/articles',
  room: 'articles',
  roles: staff,
  summary: 'List articles, the newest first',
  query: z.object({
    cursor: z
      .string()
      .regex(ulidPattern, 'is not the id of an article: take it from `next`')
      .optional()
      .describe(cursorDescription),
    limit: limit(100, 30),
  }),
  answers: { 200: json(articlesSchema, 'A page of articles.') },
  problems: [],
})

export const readArticle = operation({
  id: 'readArticle',
  method: 'get',
  path: '/articles/{article}',
  room: 'articles',
  roles: staff,
  summary: 'Read an article and the state of its versions',
  answers: { 200: json(articleSchema, 'The article.', ['ETag']) },
  problems: [],
})

export const readDocument = operation({
  id: 'readDocument',
  method: 'get',
  path: '/articles/{article}/document',
  room: 'articles',
  roles: staff,
  summary: 'Read every block of the original, its role and the reason for it',
  answers: { 200: json(documentSchema, 'The document.') },
  problems: [],
})

export const changeBlock = operation({
  id: 'changeBlock',
  method: 'patch',
  path: '/articles/{article}/blocks/{block}',
  room: 'articles',
  roles: ['editor'],
  summary: 'Change what a block is taken for',
  body: jsonBody(blockChangeSchema),
  answers: { 200: json(blockSchema, 'The block as it is now.') },
  problems: ['article-withdrawn', 'article-busy'],
})

export const readProgress = operation({
  id: 'readProgress',
  method: 'get',
  path: '/articles/{article}/progress',
  room: 'articles',
  roles: staff,
  summary: 'Read how far the translations of an article are',
  description:
    'With "Accept: text/event-stream" the answer stays open. Each change comes as the event `progress`; the event `complete` ends it. Both hold an ArticleProgress. A stream that ends without `complete` is to be asked for again.',
  answers: {
    200: {
      description: 'How far they are.',
      content: { 'application/json': articleProgressSchema, 'text/event-stream': text },
    },
  },
  problems: [],
})

export const listStoredArticles = operation({
  id: 'listStoredArticles',
  method: 'get',
  path: '/articles:stored',
  room: 'articles',
  roles: ['admin'],
  summary: 'List the ids of all articles from the store itself',
  description: 'This does not depend on any index. A rebuild of all articles goes through it.',
  query: z.object({
    cursor: z
      .string()
      .regex(/^[\w.-]{1,200}$/, 'is not the id of an article: take it from `next`')
      .optional()
      .describe(cursorDescription),
  }),
  answers: { 200: json(storedArticlesSchema, 'A page of ids.') },
  problems: [],
})

/** A query parameter that is on or off. */
export const dry = (description: string) =>
  z
    .enum(['', '0', '1', 'false', 'true'])
    .transform((text) => text === '1' || text === 'true')
    .default(false)
    .describe(description)

export const rebuildArticle = operation({
  id: 'rebuildArticle',
  method: 'post',
  path: '/articles/{article}/rebuild',
  room: 'articles',
  roles: ['admin'],
  summary: 'Derive every view of an article again, and say which were different',
  query: z.object({ dry: dry('`1`: change nothing, only say what is different.') }),
  answers: { 200: json(rebuiltSchema, 'What was stored before.') },
  problems: [],
})

export const eraseArticle = operation({
  id: 'eraseArticle',
  method: 'delete',
  path: '/articles/{article}',
  room: 'articles',
  roles: ['admin'],
  summary: 'Erase an article for good',
  description:
    'What memory and the indexes have of it is erased too. This takes some seconds after the answer. Its addresses then answer 410.',
  answers: { 202: json(erasedSchema, 'The article is being erased.') },
  problems: ['article-busy'],
})
