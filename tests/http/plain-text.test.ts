/** Every text that people type is refused, by its field, when it holds characters that none of ours may hold. */
import { expect, it } from 'vitest'
import { problemSchema } from '../pipeline/versions.ts'
import { list, send, translated } from '../proposals/proposing.ts'

const json = (body: unknown) => ({
  headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
  body: JSON.stringify(body),
})
const term = (more: object) => ({ rule: 'keep', forms: { en: { base: 'ferry' } }, ...more })

const unfit = [
  ['a null', '\u0000'],
  ['half a character', '\ud800'],
  ['what is no character', '\ufffe'],
  ['writing turned around', '\u202e'],
] as const

type Place = { id: string; segment: string }
const fields: [
  what: string,
  field: string,
  method: string,
  path: (place: Place) => string,
  body: (text: string) => unknown,
][] = [
  [
    'a correction',
    'text',
    'PATCH',
    ({ id, segment }) => `articles/${id}/versions/ro/segments/${segment}`,
    (text) => ({ text }),
  ],
  ['a title', 'title', 'PATCH', ({ id }) => `articles/${id}/versions/ro`, (title) => ({ title })],
  [
    'a description',
    'description',
    'PATCH',
    ({ id }) => `articles/${id}/versions/ro`,
    (description) => ({ description }),
  ],
  ['a slug', 'slug', 'PATCH', ({ id }) => `articles/${id}/versions/ro`, (slug) => ({ slug })],
  ['a term', 'forms.en.base', 'POST', () => 'glossaries/en-ro/terms', (base) => term({ forms: { en: { base } } })],
  [
    'a term’s variant',
    'forms.ro.variants.0',
    'POST',
    () => 'glossaries/en-ro/terms',
    (variant) => term({ forms: { ro: { base: 'bac', variants: [variant] } } }),
  ],
  ['a term’s note', 'note', 'POST', () => 'glossaries/en-ro/terms', (note) => term({ note })],
  [
    'an upload’s title',
    'title',
    'POST',
    () => 'articles',
    (title) => ({ format: 'text', content: 'The ferry is back.', title }),
  ],
  [
    'an upload’s slug',
    'slug',
    'POST',
    () => 'articles',
    (slug) => ({ format: 'text', content: 'The ferry is back.', slug }),
  ],
]

it.each(fields.flatMap(([what, ...rest]) => unfit.map(([how, text]) => [what, how, text, ...rest] as const)))(
  '%s with %s is 422 and names the field, and nothing is stored',
  async (_, __, text, field, method, path, body) => {
    const { world, id, pair } = await translated()
    world.pass(2000)
    const before = world.stored.keys()
    const url = `/api/v1/${path({ id, segment: pair.id })}`
    const answer = await world.request(url, { method, ...json(body(`Bac${text}ul`)) })
    expect(answer.status).toBe(422)
    expect(problemSchema.parse(await answer.json()).errors?.map((error) => error.field)).toEqual([field])
    expect(world.stored.keys()).toEqual(before)
  },
)

it.each(['text', 'note'])('a reader’s proposal with such a %s is not taken, and the form says so', async (name) => {
  const { world, id, path } = await translated()
  for (const unfit of ['\u0000', '\u2067']) {
    const answer = await send(world, path, { text: 'Bacul s-a întors.', note: 'Da.', [name]: `Bac${unfit}ul` })
    const page = await answer.text()
    expect([answer.status, page]).toEqual([422, expect.stringContaining('schimbă direcția scrierii')])
    expect(page).toMatch(new RegExp(`name="${name}"[^>]*aria-invalid`))
  }
  expect((await list(world, id)).open).toBe(0)
})
