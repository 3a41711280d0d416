/** Revisions of an article, and the source issues that translations report. */
import * as z from 'zod'
import { json, jsonBody, operation } from '../operation.ts'
import { addressSchema } from '../schemas/articles.ts'
import {
  comparisonSchema,
  revertArticleSchema,
  revisedSchema,
  revisionsSchema,
  sourceIssuesSchema,
} from '../schemas/revisions.ts'
import { originalContent, uploadBody, uploadProblems } from './articles.ts'
import { staff } from './staff.ts'

const revision = z.coerce.number().int().min(1)

export const reviseArticle = operation({
  id: 'reviseArticle',
  method: 'put',
  path: '/articles/{article}/source',
  room: 'revisions',
  roles: ['editor'],
  summary: 'Replace the text of an article',
  description:
    'This makes a new revision. Sentences that have not changed keep their translation. Translations of sentences that have changed are marked stale. The article keeps its locale, slug and publication.',
  ifMatch: 'article',
  query: z.object({
    address: addressSchema
      .optional()
      .describe('The address of the page that the text is from. Without it that of the revision before.'),
  }),
  body: uploadBody,
  answers: { 202: json(revisedSchema, 'The new revision is stored. Its translations follow.', ['ETag']) },
  problems: [...uploadProblems, 'article-withdrawn', 'article-stale', 'article-busy'],
})

export const readOriginal = operation({
  id: 'readOriginal',
  method: 'get',
  path: '/articles/{article}/source',
  room: 'revisions',
  roles: staff,
  summary: 'Read the original of a revision as it was uploaded',
  query: z.object({
    revision: revision.optional().describe('The number of the revision. Without it the newest.'),
  }),
  answers: {
    200: {
      description: 'The text or the file, byte for byte.',
      content: originalContent,
      headers: ['Content-Disposition'],
    },
  },
  problems: ['revision-unknown'],
})

export const listRevisions = operation({
  id: 'listRevisions',
  method: 'get',
  path: '/articles/{article}/revisions',
  room: 'revisions',
  roles: staff,
  summary: 'List the revisions of an article',
  answers: { 200: json(revisionsSchema, 'The revisions.', ['ETag']) },
  problems: [],
})

export const compareRevisions = operation({
  id: 'compareRevisions',
  method: 'get',
  path: '/articles/{article}/compare',
  room: 'revisions',
  roles: staff,
  summary: 'Compare two revisions, sentence by sentence',
  query: z.object({
    from: revision.describe('The number of one revision.'),
    to: revision.describe('The number of the other.'),
  }),
  answers: { 200: json(comparisonSchema, 'The sentences that differ, and how, by word.') },
  problems: ['revision-unknown'],
})

export const revertArticle = operation({
  id: 'revertArticle',
  method: 'post',
  path: '/articles/{article}/revert',
  room: 'revisions',
  roles: ['editor'],
  summary: 'Make an earlier revision the newest',
  ifMatch: 'article',
  body: jsonBody(revertArticleSchema),
  answers: { 202: json(revisedSchema, 'The new revision is stored. Its translations follow.', ['ETag']) },
  problems: [
    'revision-unknown',
    'article-withdrawn',
    'article-stale',
    'article-busy',
    'content-unusable',
    'parser-busy',
  ],
})

export const listSourceIssues = operation({
  id: 'listSourceIssues',
  method: 'get',
  path: '/articles/{article}/source-issues',
  room: 'revisions',
  roles: staff,
  summary: 'List the mistakes that translators have corrected and that the original still has',
  answers: { 200: json(sourceIssuesSchema, 'What translations ask of the original.') },
  problems: [],
})

export const dismissSourceIssue = operation({
  id: 'dismissSourceIssue',
  method: 'post',
  path: '/articles/{article}/versions/{locale}/segments/{segment}/source-issues/{edit}/dismiss',
  room: 'revisions',
  roles: ['editor'],
  summary: 'Leave the original as it is: the mistake is no longer listed',
  answers: { 204: { description: 'It is no longer listed.' } },
  problems: ['version-not-ready'],
})
