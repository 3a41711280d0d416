/**
 * Serves an operation of the contract: checks a request against the contract in a fixed order, and calls the function
 * that does the work with typed values. What a known caller has changed is put into the trail before the answer is sent.
 */
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type * as z from 'zod'
import type { Ports } from '../../shared/pipeline/ports.ts'
import {
  type AnswerHeader,
  type JsonOf,
  type Operation,
  type ParametersOf,
  parametersOf,
  takesJsonAlone,
  type UnknownOf,
} from '../contract/operation.ts'
import { parameters } from '../contract/parameters.ts'
import { type ExtraOf, type Refusal, refusal } from '../contract/refusal.ts'
import { requireRole } from './auth.ts'
import { limitBody } from './body.ts'
import type { Env } from './env.ts'
import { type EtagMatcher, readIfMatch } from './if-match.ts'
import { issuesOf, problem } from './problem.ts'
import { readJson } from './read-body.ts'
import { type About, record } from './record.ts'

type Status<O extends Operation> = keyof O['answers'] & ContentfulStatusCode
type AnswerOf<O extends Operation, S extends Status<O>> = O['answers'][S]
type BodyOf<O extends Operation, S extends Status<O>> = z.input<JsonOf<AnswerOf<O, S>['content']>>
type HeadersOf<O extends Operation, S extends Status<O>> = AnswerOf<O, S>['headers'] extends readonly AnswerHeader[]
  ? AnswerOf<O, S>['headers'][number]
  : never
type Params<O extends Operation> = { [Name in ParametersOf<O>]: z.output<(typeof parameters)[Name]['schema']> }
type QueryOf<O extends Operation> = O['query'] extends z.ZodObject ? z.output<O['query']> : undefined
type JsonBody<O extends Operation> = O['body'] extends { content: infer Content; optional: true }
  ? z.output<JsonOf<Content>> | undefined
  : O['body'] extends { content: infer Content }
    ? z.output<JsonOf<Content>>
    : undefined

/** Reasons that the route itself may give. */
type Reason<O extends Operation> =
  | O['problems'][number]
  | UnknownOf<O>
  | 'store-busy'
  // Somebody may lose their access while the call is made.
  | 'person-suspended'
  | (O['body'] extends object ? 'body-invalid' : never)

type Call<O extends Operation> = {
  c: Context<Env>
  ports: Ports
  params: Params<O>
  query: QueryOf<O>
  /** Only if the operation takes JSON alone. Other routes read their bodies themselves. */
  body: JsonBody<O>
  /** By If-Match: whether the caller has seen the state with this ETag. */
  seen: O['ifMatch'] extends string ? EtagMatcher : undefined
  answer<S extends Status<O>>(
    status: S,
    body: BodyOf<O, S>,
    ...headers: [HeadersOf<O, S>] extends [never] ? [] : [Readonly<Record<HeadersOf<O, S>, string>>]
  ): Response
  /** Answers without a body. */
  done(): Response
  /** Answers with a problem. Values of the address fill the places in its text. */
  refuse<Code extends Reason<O>>(code: Code, ...extra: ExtraOf<Code, ParametersOf<O>>): Response
  refuseWith(refusal: Refusal<Reason<O>>): Response
  /** Says what the call has made or changed besides what its address names, for the trail. */
  concerns(about: About): void
  /** Keeps the call out of the trail: it has changed nothing, or has put its own record there. */
  leaveUnrecorded(): void
}

/** `work` returns null to leave the request to the next route. */
export function serve<O extends Operation>(
  app: Hono<Env>,
  operation: O,
  work: (call: Call<O>) => Promise<Response | null>,
): void {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const method = operation.method.toUpperCase()
  if (operation.roles.length > 0) app.on(method, path, requireRole(operation))
  if (operation.method !== 'get') app.on(method, path, limitBody(operation.body?.limit))
  app.on(method, path, async (c, next) => {
    const read = await readRequest(c, operation)
    if (!read.ok) return problem(c, read.refusal, c.req.param())
    // The contract's schemas parsed these values, so the values have the types that the schemas infer.
    const act = actOf(c, operation)
    const call = { c, ports: c.get('ports'), ...read.request, ...replies(c), ...act } as unknown as Call<O>
    const answer = await work(call)
    if (answer?.ok) await act.record()
    return answer ?? next()
  })
}

/** What the trail is told of a call. */
function actOf(c: Context<Env>, operation: Operation) {
  const params = parametersOf(operation).flatMap((name) => {
    const value = c.req.param(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  let about: About = Object.fromEntries(params)
  let isRecorded = operation.method !== 'get'
  return {
    concerns(more: About) {
      about = { ...about, ...more }
    },
    leaveUnrecorded() {
      isRecorded = false
    },
    async record() {
      const by = c.get('person')?.id
      if (!isRecorded || by === undefined) return
      await record(c.get('ports'), { by, what: operation.id, about }).catch((error: unknown) => {
        // They are of the answer that is not sent.
        for (const name of ['ETag', 'Location'] satisfies AnswerHeader[]) c.header(name)
        throw error
      })
    },
  }
}

const replies = (c: Context<Env>) => ({
  answer(status: ContentfulStatusCode, body: object, headers: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    return c.json(body, status)
  },
  done: () => c.body(null, 204),
  refuse: (code: Refusal['code'], extra: Omit<Refusal, 'code'> = {}) => problem(c, { ...extra, code }, c.req.param()),
  refuseWith: (refusal: Refusal) => problem(c, refusal, c.req.param()),
})

type Request = { params: Record<string, unknown>; query: unknown; body: unknown; seen: EtagMatcher | undefined }
type ReadRequest = { ok: true; request: Request } | { ok: false; refusal: Refusal }

/** Reads all that the contract describes of a request, and checks it in this order. */
async function readRequest(c: Context<Env>, operation: Operation): Promise<ReadRequest> {
  const params: Record<string, unknown> = {}
  for (const name of parametersOf(operation)) {
    const { schema, unknown } = parameters[name]
    const parsed = schema.safeParse(c.req.param(name))
    if (!parsed.success) return { ok: false, refusal: { code: unknown } }
    params[name] = parsed.data
  }
  const seen = readIfMatch(c) ?? undefined
  if (operation.ifMatch && !seen)
    return { ok: false, refusal: refusal('if-match-missing', { values: { what: operation.ifMatch } }) }
  const query = operation.query?.safeParse(c.req.query())
  if (query && !query.success)
    return { ok: false, refusal: refusal('query-invalid', { errors: issuesOf(query.error) }) }
  const body = await readBody(c, operation)
  if (!body.ok) return body
  return { ok: true, request: { params, seen, query: query?.data, body: body.value } }
}

async function readBody(
  c: Context<Env>,
  operation: Operation,
): Promise<{ ok: true; value?: unknown } | { ok: false; refusal: Refusal }> {
  const schema = takesJsonAlone(operation) ? operation.body?.content['application/json'] : undefined
  if (!schema) return { ok: true }
  const read = await readJson(c)
  if (!read.ok) return { ok: false, refusal: refusal('body-not-json') }
  if (read.value === undefined && operation.body?.optional) return { ok: true }
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, refusal: refusal('body-invalid', { errors: issuesOf(parsed.error) }) }
}
