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
    does: 'Lists dead or open jobs (?state=&cursor=), each with the reason why it waits or died; an open one with when it comes.',
    answers: '200 Jobs',
    refuses: '400',
  },
  {
    call: 'POST /jobs/{id}/retry',
    role: 'editor',
    does: 'Has a job done now, that is dead or waits; an engine that was given a pause is asked again. One that is due is left as it is.',
    answers: '204',
    refuses: '404 409',
  },
]
