/**
 * Every reason to refuse a request, with its status, text and headers. A reason's name is the `code` of the problem
 * (RFC 9457), so clients can tell reasons apart and show their own text. The names never change.
 */
import * as z from 'zod'
import { accessProblems, peopleProblems } from './people-problems.ts'

export type Values = Readonly<Record<string, string | number>>

type Entry = {
  status: keyof typeof titles
  /** What is wrong and what to send. A place in braces takes a value from the address or from the route. */
  detail: string
  /** The fields that are wrong, if they are always the same. */
  errors?: readonly { field: string; reason: string }[]
  /** Headers of the answer. */
  headers?: Readonly<Record<string, string>>
  /** The answer has the ETag of the current state. */
  etag?: true
  /** The text ends with the fields that are wrong. */
  reasons?: true
}

/** The names of the statuses (RFC 9110, 15). RFC 9457 asks for them as titles of problems without their own type. */
export const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

/** A client that tries again after two seconds will most likely succeed. */
const soon = { 'Retry-After': '2' }

export const problems = {
  ...accessProblems,
  ...peopleProblems,
  'query-invalid': { status: 400, detail: 'The query of the address is not valid.', reasons: true },
  'body-not-json': {
    status: 400,
    detail: 'The body is not valid JSON. Send a JSON object.',
    errors: [{ field: 'body', reason: 'does not parse as JSON' }],
  },
  'body-not-utf8': {
    status: 400,
    detail: 'The text is not UTF-8. Save it as UTF-8 and send it again.',
    errors: [{ field: 'content', reason: 'is not valid UTF-8' }],
  },
  'form-invalid': {
    status: 400,
    detail: 'The form cannot be read, or has no file. Send multipart/form-data with the article in the field "file".',
    errors: [{ field: 'file', reason: 'is missing' }],
  },
  'segment-final': {
    status: 403,
    detail: 'A reviewer has made this segment final. To change it takes the role reviewer, for this language.',
  },
  'final-needs-reviewer': {
    status: 403,
    detail: 'To make a segment final takes the role reviewer, for this language.',
  },
  'address-unknown': { status: 404, detail: 'There is nothing at {path}.' },
  'page-unknown': { status: 404, detail: 'There is no page {page}.' },
  'article-unknown': { status: 404, detail: 'There is no article "{article}".' },
  'locale-unknown': { status: 404, detail: 'There is no locale "{locale}" here.' },
  'version-not-aligned': {
    status: 404,
    detail: 'The version in "{locale}" has no links: it is not made of an existing translation.',
  },
  'version-not-public': { status: 404, detail: 'There is no public version of "{article}" in "{locale}".' },
  'segment-unknown': { status: 404, detail: 'There is no segment "{segment}" in this version.' },
  'block-unknown': { status: 404, detail: 'There is no block "{block}" in this article.' },
  'revision-unknown': { status: 404, detail: 'This article has no revision {revision}.' },
  'edit-unknown': { status: 404, detail: 'This segment has no edit {edit}.' },
  'source-issue-unknown': { status: 404, detail: 'Edit "{edit}" of segment "{segment}" asks nothing of the original.' },
  'check-unknown': {
    status: 404,
    detail: 'The checks have no finding "{check}" in this segment. Read the segment again.',
  },
  'proposal-unknown': { status: 404, detail: 'There is no proposal "{proposal}" for this version.' },
  'glossary-unknown': {
    status: 404,
    detail: 'There is no glossary "{pair}". Name two locales with a hyphen between them.',
  },
  'term-unknown': { status: 404, detail: 'There is no term "{term}" in this glossary.' },
  'candidate-unknown': { status: 404, detail: 'There is no candidate "{candidate}" in this glossary.' },
  'memory-unknown': {
    status: 404,
    detail: 'There is no memory "{direction}". Name the locale of the source, a hyphen, and the locale of the target.',
  },
  'entry-unknown': { status: 404, detail: 'This memory has no entry "{entry}". It may be deleted or corrected.' },
  'job-unknown': { status: 404, detail: 'There is no job "{job}".' },
  'method-not-allowed': { status: 405, detail: 'This address does not take {method}. It takes {methods}.' },
  'slug-taken': {
    status: 409,
    detail: 'Another article has the slug "{slug}" in "{locale}". Choose another slug.',
    errors: [{ field: 'slug', reason: 'is taken in {locale}' }],
  },
  'article-withdrawn': { status: 409, detail: 'This article is withdrawn. It can no longer be changed.' },
  'version-not-ready': {
    status: 409,
    detail: 'The version in "{locale}" is still being made. Try again in a few seconds.',
    headers: soon,
  },
  'version-incomplete': {
    status: 409,
    detail: 'Segments without a translation: {untranslated}. Translate them, then publish.',
  },
  'segment-edited': {
    status: 409,
    detail: 'A person has written or approved the translation of this segment. Engines do not replace it.',
  },
  'glossary-full': { status: 409, detail: 'A glossary holds at most {most} terms. Delete some first.' },
  'glossary-busy': {
    status: 409,
    detail: 'Somebody else changed the glossary at the same moment. Nothing was changed. Send this again.',
    headers: soon,
  },
  'proposal-decided': { status: 409, detail: '{by} has decided already: {decision}.' },
  'proposal-displaced': { status: 409, detail: 'This proposal was closed to make room for a newer one.' },
  'job-unreadable': { status: 409, detail: 'This job cannot be read: it is broken, or another release wrote it.' },
  'article-gone': { status: 410, detail: 'This article was withdrawn.' },
  'article-erased': {
    status: 410,
    detail: 'The article that was uploaded with this Idempotency-Key is erased. Use a new key to upload it again.',
  },
  'article-stale': {
    status: 412,
    detail: 'Somebody else has changed this article since you read it. Read it again, then send your change.',
    etag: true,
  },
  'segment-stale': {
    status: 412,
    detail: 'Somebody else has changed this segment since you read it. "segment" has it as it is now.',
    etag: true,
  },
  'links-stale': {
    status: 412,
    detail: 'Somebody else has changed these links since you read them. Read them again, then send your change.',
    etag: true,
  },
  'assignment-stale': {
    status: 412,
    detail: 'Somebody else has changed this assignment since you read it. "assignment" has it as it is now.',
    etag: true,
  },
  'term-stale': {
    status: 412,
    detail: 'Somebody else has changed this term since you read it. "term" has it as it is now.',
    etag: true,
  },
  'entry-stale': {
    status: 412,
    detail: 'Somebody else has changed this entry since you read it. "entry" has it as it is now.',
    etag: true,
  },
  'body-too-large': {
    status: 413,
    detail: 'A body may have {bytes} bytes here. {advice}',
    errors: [{ field: '{field}', reason: 'is larger than {bytes} bytes' }],
  },
  'media-type-unsupported': {
    status: 415,
    detail: 'This call takes a body of type {types}. Name its type in the header Content-Type.',
    errors: [{ field: 'Content-Type', reason: '{type} is not one of them' }],
  },
  'body-invalid': { status: 422, detail: 'The body is not valid.', reasons: true },
  'content-unusable': { status: 422, detail: 'The article cannot be used.', reasons: true },
  'locales-equal': {
    status: 422,
    detail: 'Both texts are in "{locale}". Send a translation in another locale, or name the locale of each text.',
    errors: [{ field: 'target.locale', reason: 'is the locale of the source' }],
  },
  'table-invalid': {
    status: 422,
    detail: 'Wrong cells: {cells}. Nothing was changed. Correct them and send the table again.',
  },
  'engine-unknown': {
    status: 422,
    detail: 'There is no engine {engine} here. There is: {known}.',
    errors: [{ field: 'engines', reason: '{engine} is not set up here' }],
  },
  'key-reused': {
    status: 422,
    detail: 'This Idempotency-Key came with another request before. Send this one with a new key.',
    errors: [{ field: 'Idempotency-Key', reason: 'was used for another request' }],
  },
  'target-empty': {
    status: 422,
    detail: 'The target has no text. Send "text".',
    errors: [{ field: 'text', reason: 'is empty' }],
  },
  'target-untranslated': {
    status: 422,
    detail: 'The target is the source. Memory keeps only translations.',
    errors: [{ field: 'text', reason: 'is the same as the source' }],
  },
  'error-not-dismissable': {
    status: 422,
    detail: 'An error cannot be dismissed, because it would break the page. Correct the target.',
    errors: [{ field: 'check', reason: 'is an error' }],
  },
  'checks-failed': { status: 422, detail: 'The target fails a check.', reasons: true },
  'if-match-missing': {
    status: 428,
    detail: 'Send the header If-Match with the ETag of the {what} that you read, so that you overwrite nobody’s work.',
    errors: [{ field: 'If-Match', reason: 'is missing' }],
  },
  'internal-error': {
    status: 500,
    detail: 'Something failed here. What was acknowledged before is safe. Send this again later.',
  },
  'article-busy': {
    status: 503,
    detail: 'Others are changing this article. Nothing was changed. Send this again.',
    headers: soon,
  },
  'parser-busy': {
    status: 503,
    detail: 'Many articles are being read. Nothing was stored. Send this again.',
    headers: soon,
  },
  'store-busy': {
    status: 503,
    detail: 'The store is busy. What was acknowledged before is safe. Send this again.',
    headers: soon,
  },
  'store-full': {
    status: 503,
    detail: 'The disk is full. What was acknowledged before is safe. Free some space, then send this again.',
    headers: soon,
  },
  'upload-abandoned': {
    status: 503,
    detail: 'The upload took too long and was given up. Send it again with a new Idempotency-Key.',
    headers: soon,
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof problems

export const problemCodes = Object.keys(problems).filter((name): name is ProblemCode => name in problems)
/** Every problem code. */
export const problemCodeSchema = z.enum(problemCodes)

/** The entry of a code, in the type that all entries share. */
export const entryOf = (code: ProblemCode): Entry => problems[code]
