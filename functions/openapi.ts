/** The API described for machines, OpenAPI 3.1. A test holds it against the routes that there are. */
import * as z from 'zod'
import { blockChangeSchema } from '../shared/article/event.ts'
import { pairSchema, stateSchema } from '../shared/article/pair.ts'
import { progressSchema } from '../shared/article/version.ts'
import { blockSchema, documentSchema, tagSchema } from '../shared/document/model.ts'
import { termInputSchema, termSchema } from '../shared/glossary/term.ts'

type Operation = {
  call: string
  role: string
  does: string
  body?: string
  answers: string
  refuses?: string
  needs?: string
}

/** Method and path, who may, what it does; `body` and `answers` name schemas. */
export const operations: Operation[] = [
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
    call: 'GET /articles',
    role: 'editor translator reviewer',
    does: 'Lists articles, newest first (?cursor=&limit=).',
    answers: '200 Articles',
  },
  {
    call: 'GET /articles/{id}',
    role: 'editor translator reviewer',
    does: 'Shows an article and its versions.',
    answers: '200 Article',
    refuses: '404',
  },
  {
    call: 'GET /articles/{id}/document',
    role: 'editor translator reviewer',
    does: 'Shows every block, its role and why.',
    answers: '200 Document',
    refuses: '404',
  },
  {
    call: 'PATCH /articles/{id}/blocks/{block}',
    role: 'editor',
    does: 'Changes what a block is taken for.',
    body: 'BlockChange',
    answers: '200 Block',
    refuses: '404 409 422',
  },
  {
    call: 'GET /articles/{id}/progress',
    role: 'editor translator reviewer',
    does: 'Tells how its versions do; with Accept: text/event-stream as events.',
    answers: '200 ArticleProgress',
    refuses: '404',
  },
  {
    call: 'GET /articles/{id}/versions/{locale}',
    role: 'none',
    does: 'The aligned version; without a token only what is public.',
    answers: '200 Version',
    refuses: '404 409',
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
    refuses: '404 412 422 428',
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
    refuses: '404 412 422 428',
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
  {
    call: 'POST /articles/{id}/withdraw',
    role: 'editor',
    does: 'Takes an article from every reader: 410.',
    answers: '200 Decision',
    refuses: '404 409',
  },
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
    call: 'GET /jobs',
    role: 'editor',
    does: 'Lists dead or open jobs (?state=&cursor=), each with its reason.',
    answers: '200 Jobs',
    refuses: '400',
  },
  {
    call: 'POST /jobs/{id}/retry',
    role: 'editor',
    does: 'Puts a dead job back to work.',
    answers: '204',
    refuses: '404',
  },
]

const list = (item: z.ZodType) => z.object({ items: z.array(item), next: z.string().optional() })
const listed = z.looseObject({})

const schemas: Record<string, z.ZodType> = {
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  }),
  Person: z.object({ id: z.string(), roles: z.array(z.string()) }),
  Upload: z.object({
    content: z.string(),
    format: z.enum(['markdown', 'html', 'text']),
    locale: z.enum(['ro', 'en']).optional(),
    slug: z.string().optional(),
    title: z.string().optional(),
    targets: z.array(z.string()).optional(),
    publish: z.enum(['auto', 'manual']).optional(),
  }),
  Accepted: z.object({
    id: z.string(),
    slug: z.string(),
    locale: z.string(),
    title: z.string(),
    revision: z.int(),
    segments: z.int(),
    dropped: z.array(listed),
    versions: z.array(listed),
  }),
  Articles: list(listed),
  Article: z.looseObject({
    id: z.string(),
    title: z.string(),
    locale: z.string(),
    revision: z.int(),
    versions: z.array(listed),
  }),
  Document: documentSchema,
  Block: blockSchema,
  BlockChange: blockChangeSchema,
  ArticleProgress: z.object({
    versions: z.array(z.object({ locale: z.string(), state: z.string(), progress: progressSchema.nullable() })),
  }),
  Version: z.looseObject({
    article: z.string(),
    locale: z.string(),
    state: z.string(),
    progress: progressSchema,
    segments: z.array(pairSchema),
  }),
  Pair: pairSchema,
  Correction: z.object({
    text: z.string().optional(),
    tags: z.array(tagSchema).optional(),
    state: stateSchema.optional(),
  }),
  Batch: z.object({ segments: z.array(z.looseObject({ segment: z.string(), ifMatch: z.string() })) }),
  BatchAnswer: list(z.object({ segment: z.string(), status: z.int(), body: listed })),
  History: list(listed),
  Revert: z.object({ n: z.int().min(1) }),
  Decision: z.looseObject({ id: z.string(), publication: z.record(z.string(), z.string()), withdrawn: z.boolean() }),
  Terms: list(termSchema),
  Term: termSchema,
  TermInput: termInputSchema,
  Jobs: list(listed),
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const content = (type: string, name: string) => ({ content: { [type]: { schema: ref(name) } } })

function describe({ call, role, does, body, answers, refuses = '', needs }: Operation) {
  const path = call.split(' ')[1] ?? ''
  const [status = '200', schema] = answers.split(' ')
  const refusals = [...(role === 'none' ? [] : ['401', '403']), ...refuses.split(' ').filter(Boolean)]
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inHeader = needs ? [{ name: needs, in: 'header', required: true, schema: { type: 'string' } }] : []
  return {
    summary: does,
    description: role === 'none' ? 'Open to all.' : `Role: ${role.split(' ').join(', ')}; an admin has them all.`,
    ...(role === 'none' ? {} : { security: [{ token: [] }] }),
    parameters: [...inPath, ...inHeader],
    ...(body ? { requestBody: { required: true, ...content('application/json', body) } } : {}),
    responses: {
      [status]: { description: 'Done.', ...(schema ? content('application/json', schema) : {}) },
      ...Object.fromEntries(
        refusals.map((code) => [
          code,
          { description: 'A problem.', ...content('application/problem+json', 'Problem') },
        ]),
      ),
    },
  }
}

let described: object | undefined

/** The document, made once. */
export function openApi(): object {
  if (described) return described
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const [method = '', path = ''] = operation.call.split(' ')
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation) }
  }
  described = {
    openapi: '3.1.0',
    info: { title: 'Punte', version: '1', description: 'Bilingual articles, aligned sentence by sentence.' },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
        ]),
      ),
    },
  }
  return described
}
