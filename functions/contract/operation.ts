/**
 * Describes a call of the API: its address, who may make it, what it takes, and all its answers. Routes, the OpenAPI
 * document, the command line and the tests use this description.
 */
import type * as z from 'zod'
import type { UserRole } from '../../shared/people/person.ts'
import { isParameter, type ParameterName, parameters } from './parameters.ts'
import type { ProblemCode } from './problems.ts'
import { type PlaceNames, placeNames } from './template.ts'

export const rooms = {
  articles: 'Articles: upload, list, read, erase.',
  alignments: 'Existing translations of articles, and the links between their sentences.',
  revisions: 'Revisions of an article, and what translations ask of the original.',
  segments: 'Versions of an article, and the correction of their segments.',
  publication: 'What readers see, and under which name.',
  proposals: 'What readers propose in place of sentences.',
  glossary: 'Terms, candidates for terms, and tables of them.',
  memory: 'What was translated before, and what it cost.',
  jobs: 'Work that waits or has failed.',
  assignments: 'Who translates and reviews which version.',
  people: 'People, their roles, tokens and sessions.',
  trail: 'Who did what, and when.',
} as const
type Room = keyof typeof rooms

/** Headers that only some answers have. */
export type AnswerHeader = 'ETag' | 'Location' | 'Content-Disposition'

export type Answer = {
  description: string
  /** By media type. Without it the answer has no body. */
  content?: Readonly<Record<string, z.ZodType>>
  headers?: readonly AnswerHeader[]
}

export type BodyLimit = {
  bytes: number
  /** The part that is too large, if it is not the whole body. */
  field?: string
  /** What the client can do about it. */
  advice?: string
}

/** A body of JSON alone is checked before the route gets it. A route that takes other types reads them itself. */
type RequestBody = {
  content: Readonly<Record<string, z.ZodType>>
  /** The body may be left out. */
  optional?: true
  limit?: BodyLimit
}

export type Operation = {
  id: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  room: Room
  /** Who may make the call, besides admins. Empty: everybody, even without a token. */
  roles: readonly UserRole[]
  /** The role has to hold for the language that the address names: of a version, a direction or a pair. */
  byLanguage?: true
  /** Who asks is read again, even within a minute of the last check, so that nobody who has lost access gives it. */
  givesAccess?: true
  summary: string
  description?: string
  query?: z.ZodObject
  /** The call needs If-Match with the ETag of this. */
  ifMatch?: 'article' | 'segment' | 'links' | 'term' | 'entry' | 'person' | 'assignment'
  /** The call takes an Idempotency-Key. If it is repeated with the same key, it is done once. */
  idempotencyKey?: true
  body?: RequestBody
  answers: Readonly<Record<number, Answer>>
  /** Reasons to refuse it, besides those that follow from the other members: see `problemsOf`. */
  problems: readonly ProblemCode[]
  /** Whatever is wrong with the store, the call is answered. */
  storeless?: true
}

/** Describes an operation. Its parts keep their exact types. */
export const operation = <const O extends Operation>(described: O): O => described

type JsonAnswer<T> = { description: string; content: { 'application/json': T } }

/** An answer of JSON. */
export function json<T extends z.ZodType>(schema: T, description: string): JsonAnswer<T>
export function json<T extends z.ZodType, const H extends AnswerHeader>(
  schema: T,
  description: string,
  headers: readonly H[],
): JsonAnswer<T> & { headers: readonly H[] }
export function json(schema: z.ZodType, description: string, headers: readonly AnswerHeader[] = []) {
  return { description, content: { 'application/json': schema }, headers }
}

export const jsonBody = <T extends z.ZodType>(schema: T): { content: { 'application/json': T } } => ({
  content: { 'application/json': schema },
})

export const jsonType = 'application/json'

export type ParametersOf<O extends Operation> = PlaceNames<O['path']> & ParameterName

/** The reasons to refuse unknown parameters of the address. */
export type UnknownOf<O extends Operation> = (typeof parameters)[ParametersOf<O>]['unknown']

export type JsonOf<Content> = Content extends { 'application/json': infer T extends z.ZodType } ? T : never

/** The JSON of a successful answer. */
export type ReplyOf<O extends Operation> = z.output<JsonOf<O['answers'][keyof O['answers'] & number]['content']>>

export const parametersOf = ({ path }: Operation): ParameterName[] => placeNames(path).filter(isParameter)

/** Whether the body is JSON and nothing else. */
export const takesJsonAlone = ({ body }: Operation): boolean =>
  body !== undefined && Object.keys(body.content).join() === jsonType

/** Reasons to refuse whoever asks, where somebody has to be known. */
const accessProblems = ['token-missing', 'session-ended', 'role-missing'] as const
/** A token that is not valid is refused even where none is needed. */
const tokenProblems = ['token-unknown', 'token-expired', 'person-suspended'] as const

/** Every reason to refuse an operation. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const { roles, byLanguage, query, ifMatch, body, method, problems, storeless } = operation
  const implied: ProblemCode[] = [
    ...(roles.length > 0 ? accessProblems : []),
    ...(byLanguage ? (['language-missing'] as const) : []),
    ...(roles.length > 0 && method !== 'get' ? (['origin-refused'] as const) : []),
    ...tokenProblems,
    ...parametersOf(operation).map((name) => parameters[name].unknown),
    ...(query ? (['query-invalid'] as const) : []),
    ...(ifMatch ? (['if-match-missing'] as const) : []),
    ...(takesJsonAlone(operation) ? (['body-not-json', 'body-invalid'] as const) : []),
    ...(body || method !== 'get' ? (['body-too-large'] as const) : []),
    ...(storeless ? [] : (['internal-error', 'store-busy', 'store-full'] as const)),
  ]
  return [...new Set([...implied, ...problems])]
}
