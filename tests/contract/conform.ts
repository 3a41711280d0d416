/** Whether an answer of the API is one that the contract describes: status, media type, headers, body and reason. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { problemType } from '../../functions/contract/openapi.ts'
import { type AnswerHeader, type Operation, problemsOf } from '../../functions/contract/operation.ts'
import { operations } from '../../functions/contract/operations.ts'
import { entryOf, type ProblemCode } from '../../functions/contract/problems.ts'
import { memberSchemas, problemSchema } from '../../functions/contract/schemas/problem.ts'

const base = '/api/v1'

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${base}${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

export const operationAt = (method: string, path: string): Operation | undefined =>
  patterns.find(({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(path))?.operation

/** What an answer was: of which operation, and its reason or its media type. */
export type Conforming = { operation: Operation | undefined; status: number; code?: ProblemCode; type?: string }

/** Problems of addresses that are no operation's. */
const beside: readonly ProblemCode[] = [
  ...(['address-unknown', 'method-not-allowed', 'internal-error'] as const),
  ...(['token-unknown', 'token-expired', 'person-suspended'] as const),
]

/** Throws where the contract does not describe the answer. Leaves the answer's body to be read. */
export async function conform(method: string, path: string, response: Response): Promise<Conforming> {
  const operation = operationAt(method === 'HEAD' ? 'GET' : method, path)
  const fail = (why: string): never => {
    throw new Error(`${method} ${path} answered ${response.status}: ${why}`)
  }
  const { status } = response
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  if (method === 'OPTIONS' || method === 'HEAD') return { operation, status }
  if (type === problemType) {
    const code = checkProblem(await response.clone().json(), response, operation, fail)
    return { operation, status, code }
  }
  const answer = operation?.answers[status] ?? fail('the contract has no such status')
  for (const name of answer.headers ?? []) if (!response.headers.has(name)) fail(`${name} is missing`)
  for (const name of ['ETag', 'Location', 'Content-Disposition'] as const satisfies AnswerHeader[])
    if (response.headers.has(name) && !answer.headers?.includes(name)) fail(`the contract has no ${name}`)
  if (!answer.content) {
    if ((await response.clone().text()) !== '') fail('the contract has no body')
    return { operation, status }
  }
  const schema = answer.content[type] ?? fail(`the contract has no ${type || 'answer without a type'}`)
  // A stream ends when it likes.
  if (type === 'text/event-stream') return { operation, status, type }
  const body: unknown = type === 'application/json' ? await response.clone().json() : await response.clone().text()
  const parsed = schema.safeParse(body)
  if (!parsed.success) fail(z.prettifyError(parsed.error))
  if (!isDeepStrictEqual(parsed.data, body)) fail(`the contract has less than ${JSON.stringify(body).slice(0, 2000)}`)
  return { operation, status, type }
}

function checkProblem(
  body: unknown,
  { status, headers }: Response,
  operation: Operation | undefined,
  fail: (why: string) => never,
): ProblemCode {
  const { code } = problemSchema.parse(body)
  const { status: expected, headers: always = {}, etag } = entryOf(code)
  if (status !== expected) fail(`${code} is ${expected}`)
  const documented = [...(operation ? problemsOf(operation) : []), ...beside]
  if (!documented.includes(code)) fail(`the contract has no ${code} for ${operation?.id}`)
  for (const name of [...Object.keys(always), ...(etag ? ['ETag'] : [])]) if (!headers.has(name)) fail(`no ${name}`)
  for (const name of ['ETag', 'Retry-After'])
    if (headers.has(name) && !(name in always) && !etag) fail(`the contract has no ${name} for ${code}`)
  const exact = problemSchema.extend(memberSchemas[code] ?? {}).safeParse(body)
  if (!exact.success) fail(z.prettifyError(exact.error))
  if (!isDeepStrictEqual(exact.data, body)) fail(`${code} has more than its schema: ${JSON.stringify(body)}`)
  return code
}
