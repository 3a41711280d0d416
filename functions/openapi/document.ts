/** The API described for machines: OpenAPI 3.1. */
import * as z from 'zod'
import type { Operation } from './operations/operation.ts'
import { operations } from './operations.ts'
import { schemas } from './schemas.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const content = (type: string, name: string) => ({ content: { [type]: { schema: ref(name) } } })

function describe({ call, role, does, body, answers, refuses = '', needs }: Operation) {
  const path = call.split(' ')[1] ?? ''
  const [status = '200', schema] = answers.split(' ')
  const refusals = new Set([
    ...(role === 'none' ? [] : ['401', '403']),
    ...refuses.split(' ').filter(Boolean),
    ...(body ? ['413'] : []),
  ])
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
        [...refusals]
          .sort()
          .map((code) => [code, { description: 'A problem.', ...content('application/problem+json', 'Problem') }]),
      ),
    },
  }
}

const description = `Bilingual articles, aligned sentence by sentence. A method that an address does not take is 405, with
Allow; OPTIONS asks for that. What can be no address of ours is 404. An Idempotency-Key names one upload or correction: sent
again it is done once. Texts hold no control characters, halves of characters or marks that turn the writing: 422.`

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
    info: { title: 'Punte', version: '1', description },
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
