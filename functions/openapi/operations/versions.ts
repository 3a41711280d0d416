/** Versions: their pairs, corrections, publication. */
import type { Operation } from './operation.ts'

export const versions: Operation[] = [
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
    refuses: '404 412 422 428 503',
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
    refuses: '404 412 422 428 503',
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
]
