/** An editor's decisions about what readers see, and under which name. */
import { json, jsonBody, operation } from '../operation.ts'
import { decisionsSchema, namedSchema, namingSchema } from '../schemas/publication.ts'

const version = '/articles/{article}/versions/{locale}'
const decided = { 200: json(decisionsSchema, 'What is decided about the article now.') }

export const publishVersion = operation({
  id: 'publishVersion',
  method: 'post',
  path: `${version}/publish`,
  room: 'publication',
  roles: ['editor'],
  summary: 'Show a version to readers',
  answers: decided,
  problems: ['article-withdrawn', 'version-incomplete', 'version-not-ready', 'article-busy'],
})

export const unpublishVersion = operation({
  id: 'unpublishVersion',
  method: 'post',
  path: `${version}/unpublish`,
  room: 'publication',
  roles: ['editor'],
  summary: 'Hide a version from readers',
  answers: decided,
  problems: ['article-withdrawn', 'article-busy'],
})

export const withdrawArticle = operation({
  id: 'withdrawArticle',
  method: 'post',
  path: '/articles/{article}/withdraw',
  room: 'publication',
  roles: ['editor'],
  summary: 'Withdraw an article from readers for good',
  description: 'All its addresses answer 410.',
  answers: decided,
  problems: ['article-busy'],
})

export const nameVersion = operation({
  id: 'nameVersion',
  method: 'patch',
  path: version,
  room: 'publication',
  roles: ['editor'],
  summary: 'Change the slug, title and description of a version, or the date of its article',
  description:
    'The title is the headline of the page. Title and description stand in lists too. The date is when the original was published, in all locales. The slug before redirects (301).',
  ifMatch: 'article',
  body: jsonBody(namingSchema),
  answers: { 200: json(namedSchema, 'How the version is named now.', ['ETag']) },
  problems: ['article-withdrawn', 'article-stale', 'slug-taken', 'article-busy'],
})
