/** Glossaries and memories. */
import type { Operation } from './operation.ts'

export const language: Operation[] = [
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
    call: 'GET /memory/{pair}',
    role: 'translator editor reviewer',
    does: 'What memory has for a text (?q=&limit=), from the first locale to the second: best first, with a score.',
    answers: '200 Suggestions',
    refuses: '400 404',
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
    call: 'GET /glossaries/{pair}/candidates',
    role: 'translator editor reviewer',
    does: 'What articles propose as terms, with counterparts and examples, the best first (?cursor=&limit=).',
    answers: '200 Candidates',
    refuses: '400 404',
  },
  {
    call: 'POST /glossaries/{pair}/candidates/{id}/accept',
    role: 'reviewer',
    does: 'Makes a candidate a term. The body, which may be empty, has fields of the term that are to be other than proposed.',
    answers: '201 Term',
    refuses: '404 409 422',
  },
]
