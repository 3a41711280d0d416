/** Describes the API for programs: OpenAPI 3.1, generated from the operations. */
import * as z from 'zod'
import { type Answer, type AnswerHeader, type Operation, parametersOf, problemsOf, rooms } from './operation.ts'
import { operations } from './operations.ts'
import { parameters } from './parameters.ts'
import { entryOf, type ProblemCode } from './problems.ts'
import { descriptions, registry } from './schemas/named.ts'
import { memberSchemas } from './schemas/problem.ts'
import { sessionCookie } from './session-cookie.ts'

export const problemType = 'application/problem+json'

const description = `Articles in several languages, aligned sentence by sentence.

Calls need a token unless they say otherwise: \`Authorization: Bearer TOKEN\`. The desk has a session instead: a cookie
that \`POST /session\` sets. A person with the role admin may make every call. A request is checked in this order: token or
session, role, language, size of the body, address, If-Match, query, body.

Every problem has a \`code\` that says the reason and never changes. An address that does not exist is 404
(\`address-unknown\`). A method that an address does not take is 405 (\`method-not-allowed\`) with the header Allow; OPTIONS
answers with the same header. Texts may not hold control characters, halves of characters, or marks that change the
direction of writing.

Answers to a token or a session have \`Cache-Control: no-store\`. All answers have \`Vary: Authorization, Cookie\`.`

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` })

/** The options for printing schemas. */
const printing = {
  io: 'input',
  unrepresentable: 'any',
  // Zod prints a record with known keys as `propertyNames`; tools look for `properties`.
  override: ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    const { propertyNames, required, additionalProperties } = jsonSchema
    if (!propertyNames || !required || additionalProperties === undefined) return
    jsonSchema.properties = Object.fromEntries(required.map((name) => [name, additionalProperties]))
    delete jsonSchema.propertyNames
    delete jsonSchema.additionalProperties
  },
} as const

/** The JSON Schema of a schema, or a reference if the schema has a name. */
function schemaOf(schema: z.ZodType): object {
  const id = registry.get(schema)?.id
  if (id) return reference(id)
  const { $schema: _, ...printed } = z.toJSONSchema(schema, printing)
  return printed
}

const headers: Record<AnswerHeader | 'Retry-After' | 'WWW-Authenticate', { description: string; schema: object }> = {
  ETag: {
    description: 'The state of what is answered. Send it as If-Match to change exactly this.',
    schema: { type: 'string' },
  },
  Location: { description: 'The address of what was made.', schema: { type: 'string' } },
  'Content-Disposition': { description: 'The name of the file.', schema: { type: 'string' } },
  'Retry-After': { description: 'After how many seconds to send it again.', schema: { type: 'integer' } },
  'WWW-Authenticate': { description: 'How to send a token.', schema: { type: 'string' } },
}
type Header = keyof typeof headers

const describeHeaders = (names: readonly Header[]) =>
  names.length > 0 ? { headers: Object.fromEntries(names.map((name) => [name, headers[name]])) } : {}

const describeAnswer = ({ description, content, headers = [] }: Answer) => ({
  description,
  ...describeHeaders(headers),
  ...(content ? { content: describeContent(content) } : {}),
})

const describeContent = (content: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema) }]))

const isHeader = (name: string): name is Header => Object.hasOwn(headers, name)

/** All problems of one status, with the meaning of each code. */
function describeProblems(codes: readonly ProblemCode[]) {
  const entries = codes.map(entryOf)
  const names = new Set(
    entries.flatMap(({ headers = {}, etag }) => [
      ...Object.keys(headers).filter(isHeader),
      ...(etag ? ['ETag' as const] : []),
    ]),
  )
  const members = codes.flatMap((code) => Object.entries(memberSchemas[code] ?? {}))
  const properties = {
    code: { enum: codes },
    ...Object.fromEntries(members.map(([name, schema]) => [name, memberSchema(schema)])),
  }
  const schema = { allOf: [reference('Problem'), { type: 'object', properties }] }
  return {
    description: codes.map((code, i) => `\`${code}\`: ${entries[i]?.detail}`).join('\n\n'),
    ...describeHeaders([...names]),
    content: { [problemType]: { schema } },
  }
}

const memberSchema = (schema: z.core.$ZodType): object => (schema instanceof z.ZodType ? schemaOf(schema) : {})

function describeParameters(operation: Operation) {
  const inPath = parametersOf(operation).map((name) => {
    const { schema, description, example } = parameters[name]
    return { name, in: 'path', required: true, description, example, schema: schemaOf(schema) }
  })
  const inQuery = Object.entries(operation.query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...printed } = describedSchema(schema)
    return { name, in: 'query', required: !schema.safeParse(undefined).success, description, schema: printed }
  })
  return [...inPath, ...inQuery, ...requestHeaders(operation)]
}

const describedSchema = (schema: z.ZodType): { description?: string } => schemaOf(schema)

const requestHeaders = ({ ifMatch, idempotencyKey }: Operation) => [
  ...(ifMatch
    ? [
        {
          ...{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } },
          description: `The ETag of the ${ifMatch} that was read, or \`*\` to change it whatever it is.`,
        },
      ]
    : []),
  ...(idempotencyKey
    ? [
        {
          ...{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } },
          description: 'A name for this request. Sent again with the same name it is done once.',
        },
      ]
    : []),
]

function describe(operation: Operation) {
  const { id, room, roles, summary, description, body, answers } = operation
  const byStatus = Map.groupBy(problemsOf(operation), (code) => entryOf(code).status)
  const who = roles.length > 0 ? `Roles: ${roles.join(', ')}.` : 'It needs no token.'
  return {
    operationId: id,
    tags: [room],
    summary,
    description: [description, who].filter(Boolean).join('\n\n'),
    security: roles.length > 0 ? [{ token: [] }, { session: [] }] : [{}, { token: [] }, { session: [] }],
    parameters: describeParameters(operation),
    ...(body ? { requestBody: { required: !body.optional, content: describeContent(body.content) } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)])),
      ...Object.fromEntries(
        [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, describeProblems(codes)]),
      ),
    },
  }
}

function describeComponents() {
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, ...printing })
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, { description: descriptions.get(id), ...schema }]),
  )
}

let document: object | undefined

/** The document. It is made once. */
export function openApi(): object {
  if (document) return document
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  document = {
    openapi: '3.1.0',
    info: {
      title: 'Punte',
      version: '1',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(rooms).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of a person.' },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'The session of a browser.' },
      },
      schemas: describeComponents(),
    },
  }
  return document
}
