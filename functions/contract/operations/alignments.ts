/** Alignments: existing translations, and the links between their sentences and those of the original. */
import { json, jsonBody, operation } from '../operation.ts'
import {
  alignmentAcceptedSchema,
  alignmentUploadSchema,
  linkChangesSchema,
  linksSchema,
} from '../schemas/alignments.ts'
import { staff } from './staff.ts'

const links = '/articles/{article}/versions/{locale}/links'

export const alignTexts = operation({
  id: 'alignTexts',
  method: 'post',
  path: '/alignments',
  room: 'alignments',
  roles: ['editor'],
  summary: 'Take in an article with its existing translation',
  description:
    'Either side is a text or an article. Punte aligns their sentences after the answer; the translation becomes the version in its locale, of origin `aligned`. What has no counterpart stays. An article that is there keeps its slug, and its editor publishes the version.',
  idempotencyKey: true,
  body: {
    ...jsonBody(alignmentUploadSchema),
    limit: { bytes: 6 * 1024 * 1024, advice: 'Send the texts without their images.' },
  },
  answers: { 202: json(alignmentAcceptedSchema, 'Both texts are stored. Their links follow.', ['Location']) },
  problems: [
    'content-unusable',
    'parser-busy',
    'locales-equal',
    'article-unknown',
    'article-withdrawn',
    'article-busy',
    'slug-taken',
    'key-reused',
    'article-erased',
    'upload-abandoned',
  ],
})

export const readLinks = operation({
  id: 'readLinks',
  method: 'get',
  path: links,
  room: 'alignments',
  roles: staff,
  summary: 'Read the links of an aligned version',
  answers: { 200: json(linksSchema, 'The links.', ['ETag']) },
  problems: ['version-not-aligned', 'version-not-ready'],
})

export const changeLinks = operation({
  id: 'changeLinks',
  byLanguage: true,
  method: 'patch',
  path: links,
  room: 'alignments',
  roles: staff,
  summary: 'Mend links',
  description:
    'Merge, split, move or unlink sentences. What a person linked stays so when the article is aligned again. What a person typed into a segment stays too.',
  ifMatch: 'links',
  body: jsonBody(linkChangesSchema),
  answers: { 200: json(linksSchema, 'The links as they are now.', ['ETag']) },
  problems: ['version-not-aligned', 'version-not-ready', 'article-withdrawn', 'links-stale'],
})
