/** Every operation of the API. A test compares the operations with the routes. */
import type { Operation } from './operation.ts'
import * as alignments from './operations/alignments.ts'
import * as articles from './operations/articles.ts'
import * as assignments from './operations/assignments.ts'
import * as glossary from './operations/glossary.ts'
import * as jobs from './operations/jobs.ts'
import * as memory from './operations/memory.ts'
import * as people from './operations/people.ts'
import * as proposals from './operations/proposals.ts'
import * as publication from './operations/publication.ts'
import * as revisions from './operations/revisions.ts'
import * as segments from './operations/segments.ts'
import * as sessions from './operations/sessions.ts'
import * as trail from './operations/trail.ts'

const modules = [
  ...[articles, alignments, revisions, segments, publication, proposals, glossary, memory, jobs],
  ...[assignments, people, sessions, trail],
]

export const operations: Operation[] = modules.flatMap((module) => Object.values(module).filter(isOperation))

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'answers' in value && 'path' in value
}
