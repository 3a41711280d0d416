/** What the API can be asked, one row a call. A test holds the rows against the routes that there are. */

export type Operation = {
  call: string
  role: string
  does: string
  body?: string
  answers: string
  refuses?: string
  needs?: string
}

/** Method and path, who may, what it does; `body` and `answers` name schemas. */
export const operations: Operation[] = [
  { call: 'GET /me', role: 'any', does: 'Tells whose token it is.', answers: '200 Person' },
  {
    call: 'POST /articles',
    role: 'editor',
    does: 'Takes an article in: text/markdown, text/html or text/plain with ?locale=&slug=&targets=&publish=, JSON, or a form with a file.',
    body: 'Upload',
    answers: '202 Accepted',
    refuses: '400 409 413 415 422',
  },
  {
    call: 'GET /articles',
    role: 'editor translator reviewer',
    does: 'Lists articles, newest first (?cursor=&limit=).',
    answers: '200 Articles',
  },
  {
    call: 'GET /articles/{id}',
    role: 'editor translator reviewer',
    does: 'Shows an article and its versions.',
    answers: '200 Article',
    refuses: '404',
  },
  {
    call: 'GET /articles/{id}/document',
    role: 'editor translator reviewer',
    does: 'Shows every block, its role and why.',
    answers: '200 Document',
    refuses: '404',
  },
  {
    call: 'PATCH /articles/{id}/blocks/{block}',
    role: 'editor',
    does: 'Changes what a block is taken for.',
    body: 'BlockChange',
    answers: '200 Block',
    refuses: '404 409 422',
  },
  {
    call: 'GET /articles/{id}/progress',
    role: 'editor translator reviewer',
    does: 'Tells how its versions do; with Accept: text/event-stream as events.',
    answers: '200 ArticleProgress',
    refuses: '404',
  },
  {
    call: 'GET /articles/{id}/versions/{locale}',
    role: 'none',
    does: 'The aligned version; without a token only what is public.',
    answers: '200 Version',
    refuses: '404 409',
  },
  {
    call: 'GET /articles/{id}/versions/{locale}/export',
    role: 'translator editor reviewer',
    does: 'The version for use elsewhere: ?format=html, markdown or json.',
    answers: '200',
    refuses: '400 404 409',
  },
  {
    call: 'GET /articles/{id}/versions/{locale}/segments/{segment}',
    role: 'translator editor reviewer',
    does: 'One pair, with its ETag.',
    answers: '200 Pair',
    refuses: '404',
  },
  {
    call: 'PATCH /articles/{id}/versions/{locale}/segments/{segment}',
    role: 'translator editor reviewer',
    does: 'Corrects a segment. 412 holds it as it is now.',
    needs: 'If-Match',
    body: 'Correction',
    answers: '200 Pair',
    refuses: '404 412 422 428',
  },
  {
    call: 'POST /articles/{id}/versions/{locale}/segments:batch',
    role: 'translator editor reviewer',
    does: 'Corrects up to 100 segments, each with its own status.',
    body: 'Batch',
    answers: '207 BatchAnswer',
    refuses: '422',
  },
  {
    call: 'GET /articles/{id}/versions/{locale}/segments/{segment}/history',
    role: 'translator editor reviewer',
    does: 'Every edit of a segment, newest first.',
    answers: '200 History',
    refuses: '404',
  },
  {
    call: 'POST /articles/{id}/versions/{locale}/segments/{segment}/revert',
    role: 'translator editor reviewer',
    does: 'Makes edit n anew.',
    needs: 'If-Match',
    body: 'Revert',
    answers: '200 Pair',
    refuses: '404 412 422 428',
  },
  {
    call: 'POST /articles/{id}/versions/{locale}/publish',
    role: 'editor',
    does: 'Shows one locale to readers.',
    answers: '200 Decision',
    refuses: '404 409',
  },
  {
    call: 'POST /articles/{id}/versions/{locale}/unpublish',
    role: 'editor',
    does: 'Hides one locale from readers.',
    answers: '200 Decision',
    refuses: '404 409',
  },
  {
    call: 'POST /articles/{id}/withdraw',
    role: 'editor',
    does: 'Takes an article from every reader: 410.',
    answers: '200 Decision',
    refuses: '404 409',
  },
  {
    call: 'GET /glossaries/{pair}/terms',
    role: 'translator editor reviewer',
    does: 'Lists a glossary.',
    answers: '200 Terms',
    refuses: '404',
  },
  {
    call: 'POST /glossaries/{pair}/terms',
    role: 'reviewer',
    does: 'Adds a term.',
    body: 'TermInput',
    answers: '201 Term',
    refuses: '404 409 422',
  },
  {
    call: 'GET /glossaries/{pair}/terms/{id}',
    role: 'translator editor reviewer',
    does: 'One term, with its ETag.',
    answers: '200 Term',
    refuses: '404',
  },
  {
    call: 'PUT /glossaries/{pair}/terms/{id}',
    role: 'reviewer',
    does: 'Replaces a term.',
    needs: 'If-Match',
    body: 'TermInput',
    answers: '200 Term',
    refuses: '404 409 412 422 428',
  },
  {
    call: 'DELETE /glossaries/{pair}/terms/{id}',
    role: 'reviewer',
    does: 'Deletes a term.',
    needs: 'If-Match',
    answers: '204',
    refuses: '404 409 412 428',
  },
  {
    call: 'GET /glossaries/{pair}/terms:export',
    role: 'translator editor reviewer',
    does: 'The glossary as text/csv.',
    answers: '200',
    refuses: '404',
  },
  {
    call: 'POST /glossaries/{pair}/terms:import',
    role: 'reviewer',
    does: 'Adds and replaces terms from text/csv, all rows or none (?dry=1 only tells what would change).',
    answers: '200 Imported',
    refuses: '400 404 409 413 415 422',
  },
  {
    call: 'GET /jobs',
    role: 'editor',
    does: 'Lists dead or open jobs (?state=&cursor=), each with its reason.',
    answers: '200 Jobs',
    refuses: '400',
  },
  {
    call: 'POST /jobs/{id}/retry',
    role: 'editor',
    does: 'Puts a dead job back to work.',
    answers: '204',
    refuses: '404',
  },
]
