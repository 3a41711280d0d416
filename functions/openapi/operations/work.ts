/** Who asks, and jobs. */
import type { Operation } from './operation.ts'

export const work: Operation[] = [
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
    refuses: '404 409',
  },
]
