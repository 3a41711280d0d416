/** Calls operations of a Punte server. Requests and answers have the contract's types, and answers are checked. */
import type * as z from 'zod'
import { jsonType, type Operation, type ParametersOf, type ReplyOf } from '../contract/operation.ts'
import type { ProblemCode } from '../contract/problems.ts'
import type { FieldIssue } from '../contract/refusal.ts'
import { problemSchema } from '../contract/schemas/problem.ts'
import { fill } from '../contract/template.ts'
import type { Profile } from './profile.ts'

/** The server refused, with its own message. Without a code it is no Punte server, or it does not answer. */
export class ServerError extends Error {
  readonly code: ProblemCode | undefined
  readonly issues: readonly FieldIssue[]
  /** Of the answer. Undefined if there was none. */
  readonly status: number | undefined
  constructor(message: string, more: { status?: number; code?: ProblemCode; issues?: readonly FieldIssue[] } = {}) {
    super(message)
    this.status = more.status
    this.code = more.code
    this.issues = more.issues ?? []
  }
}

/** Query parameters by name, as strings. The server reports wrong values. */
type QueryOf<O extends Operation> = O['query'] extends z.ZodObject
  ? { readonly [Name in keyof O['query']['shape']]?: string }
  : never
type TypeOf<O extends Operation> = O['body'] extends { content: infer Content } ? keyof Content & string : never

type Request<O extends Operation> = ParamsOf<O> & {
  query?: QueryOf<O>
  body?: { type: TypeOf<O>; content: Uint8Array }
  /** The ETag from the last read. */
  ifMatch?: string
  /** Requests with the same key are carried out once. */
  idempotencyKey?: string | undefined
}

/** The values for the path's placeholders, if it has any. */
type ParamsOf<O extends Operation> = [ParametersOf<O>] extends [never]
  ? { params?: undefined }
  : { params: Readonly<Record<ParametersOf<O>, string>> }
type Arguments<O extends Operation> = [ParametersOf<O>] extends [never] ? [request?: Request<O>] : [request: Request<O>]

export type Reply<O extends Operation> = { body: ReplyOf<O>; etag: string }

/** Calls an operation that answers with JSON. */
export async function callApi<O extends Operation>(
  profile: Profile,
  operation: O,
  ...[request]: Arguments<O>
): Promise<Reply<O>> {
  const response = await send(profile, operation, request)
  const schema = operation.answers[response.status]?.content?.[jsonType]
  const { status } = response
  if (!schema) throw new ServerError(`the server answered ${status}, which was not expected`, { status })
  const answered: unknown = await response.json().catch(() => {
    throw new ServerError(`${profile.server} broke off its answer`)
  })
  const parsed = schema.safeParse(answered)
  if (!parsed.success) throw new ServerError('the server answered with something else than was expected', { status })
  // The operation's schema has parsed it, so the type is right.
  return { body: parsed.data as ReplyOf<O>, etag: response.headers.get('ETag') ?? '' }
}

/** Calls an operation whose answer is a text or nothing. */
export const callApiText = async <O extends Operation>(
  profile: Profile,
  operation: O,
  ...[request]: Arguments<O>
): Promise<string> => (await send(profile, operation, request)).text()

/** Returns a successful answer, and throws a ServerError for any other. */
async function send<O extends Operation>(profile: Profile, operation: O, request?: Request<O>): Promise<Response> {
  const { body, ifMatch, idempotencyKey } = request ?? {}
  const headers = {
    Authorization: `Bearer ${profile.token}`,
    ...(body ? { 'Content-Type': body.type } : {}),
    ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  const method = operation.method.toUpperCase()
  const init = { method, headers, ...(body ? { body: new Uint8Array(body.content) } : {}) }
  const response = await fetch(
    new URL(addressOf(operation.path, request?.params, request?.query), profile.server),
    init,
  ).catch(() => {
    throw new ServerError(`${profile.server} does not answer. Is it running?`)
  })
  if (response.ok) return response
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  const { status } = response
  if (!problem.success) throw new ServerError(`the server answered ${status}`, { status })
  const { detail, code, errors } = problem.data
  throw new ServerError(detail, { status, code, ...(errors && { issues: errors }) })
}

type Named = Readonly<Record<string, string | undefined>>

function addressOf(path: string, params: Named = {}, query: Named = {}): string {
  const parts = Object.fromEntries(Object.entries(params).map(([name, part = '']) => [name, encodeURIComponent(part)]))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value)
  const search = asked.toString()
  return `/api/v1${fill(path, parts)}${search && `?${search}`}`
}
