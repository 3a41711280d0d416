/** What editors do: articles come, are shown and hidden, called otherwise, revised, withdrawn and erased. */
import * as z from 'zod'
import { byLocale, type Locale, locales } from '../../shared/locales/locale.ts'
import type { Known } from './ledger.ts'
import type { Answer, Person } from './person.ts'
import type { Kind } from './plan.ts'
import { addition, article, nameOf, sentence, wordIn } from './words.ts'

const mostArticles = 4
const uploadedSchema = z.object({ id: z.string(), slug: z.string() })
const documentSchema = z.object({ blocks: z.array(z.object({ id: z.string(), text: z.string() })) })

export type Deed = (person: Person) => Promise<void>

/** An article to do something with; none while there is none. */
export function someArticle({ ledger, random }: Person): Known | undefined {
  const latest = ledger.articles.at(-1)
  return latest && (random.chance(0.5) ? latest : random.pick(ledger.articles))
}

const someLocale = ({ random }: Person): Locale => random.pick(locales)

/** Notes what an answer says of a change of an article's head. */
function note({ changes }: Known, { status }: Answer): void {
  if (status === 200 || status === 202) changes.sure++
  else if (status === 0 || status >= 500) changes.maybe++
}

const upload: Deed = async (person) => {
  const { random, ledger } = person
  if (ledger.articles.length >= mostArticles) return
  const n = ledger.draw()
  const name = nameOf(n)
  const source = random.pick(locales)
  const isShown = random.chance(0.7)
  const slug = `story-${n}`
  const query = new URLSearchParams({ locale: source, slug, publish: isShown ? 'auto' : 'manual' })
  const answer = await person.insist('POST', `/api/v1/articles?${query}`, {
    as: 'editor',
    markdown: article(random, source, wordIn(source, name)),
    headers: { 'Idempotency-Key': name },
  })
  if (answer.status !== 202) return
  const { id } = uploadedSchema.parse(JSON.parse(answer.text))
  ledger.articles.push({
    ...{ id, name, slug, source },
    changes: { sure: 0, maybe: 0 },
    ...{ withdrawn: false, erased: 'no' },
    shown: byLocale(() => isShown),
    named: byLocale(() => []),
  })
}

const decide =
  (decision: 'publish' | 'unpublish'): Deed =>
  async (person) => {
    const known = someArticle(person)
    if (!known) return
    const locale = someLocale(person)
    if (decision === 'publish') known.shown[locale] = true
    note(
      known,
      await person.ask('POST', `/api/v1/articles/${known.id}/versions/${locale}/${decision}`, { as: 'editor' }),
    )
  }

/** As one who has seen the article as it is: its ETag, or none when it can't be seen. */
async function look(person: Person, { id }: Known): Promise<string | null> {
  const { status, etag } = await person.ask('GET', `/api/v1/articles/${id}`, { as: 'editor' })
  return status === 200 ? etag : null
}

const rename: Deed = async (person) => {
  const { random, ledger } = person
  const known = someArticle(person)
  const etag = known && (await look(person, known))
  if (!known || !etag) return
  const locale = someLocale(person)
  const n = ledger.draw()
  const own = known.named[locale]
  const isOld = own.length > 1 && random.chance(0.4)
  // Some that others ask for too; nobody can tell by these whose they are.
  const isShared = random.chance(0.4)
  const slug = isShared ? `wanted-${random.below(2)}` : isOld ? random.pick(own) : `named-${n}-x`
  const naming = random.chance(0.7) ? { slug } : { title: `Called ${n} ${wordIn(locale, known.name)}` }
  if ('slug' in naming && !isOld && !isShared) own.push(slug)
  const path = `/api/v1/articles/${known.id}/versions/${locale}`
  note(known, await person.ask('PATCH', path, { as: 'editor', json: naming, headers: { 'If-Match': etag } }))
}

async function readDocument(person: Person, { id }: Known) {
  const { status, text } = await person.ask('GET', `/api/v1/articles/${id}/document`, { as: 'editor' })
  return status === 200 ? documentSchema.parse(JSON.parse(text)) : null
}

const revise: Deed = async (person) => {
  const { random, ledger } = person
  const known = someArticle(person)
  const etag = known && (await look(person, known))
  const document = known && etag && (await readDocument(person, known))
  if (!known || !etag || !document) return
  const texts = document.blocks.map(({ text }) => text)
  const at = random.below(texts.length)
  if (random.chance(0.3) && at > 0) texts.splice(at, 1)
  else texts[at] = `${texts[at]} ${addition(random, known.source, ledger.draw())}`
  if (random.chance(0.4)) texts.push(sentence(random, known.source, wordIn(known.source, known.name)))
  const content = { markdown: `# ${texts.join('\n\n')}`, headers: { 'If-Match': etag } }
  note(known, await person.ask('PUT', `/api/v1/articles/${known.id}/source`, { as: 'editor', ...content }))
}

const block: Deed = async (person) => {
  const known = someArticle(person)
  const document = known && (await readDocument(person, known))
  if (!known || !document) return
  const { id } = person.random.pick(document.blocks)
  const json = { render: person.random.chance(0.5) }
  note(known, await person.ask('PATCH', `/api/v1/articles/${known.id}/blocks/${id}`, { as: 'editor', json }))
}

const withdraw: Deed = async (person) => {
  const known = someArticle(person)
  if (!known) return
  const answer = await person.ask('POST', `/api/v1/articles/${known.id}/withdraw`, { as: 'editor' })
  note(known, answer)
  if (answer.status === 200) known.withdrawn = true
}

const erase: Deed = async (person) => {
  const known = someArticle(person)
  if (!known) return
  const { status } = await person.ask('DELETE', `/api/v1/articles/${known.id}`, { as: 'admin' })
  if (status === 202) known.erased = 'yes'
  else if (known.erased === 'no' && (status === 0 || status >= 500)) known.erased = 'maybe'
}

const rebuild: Deed = async (person) => {
  const known = someArticle(person)
  if (known) await person.ask('POST', `/api/v1/articles/${known.id}/rebuild`, { as: 'admin' })
}

export const editorial = {
  upload,
  publish: decide('publish'),
  unpublish: decide('unpublish'),
  ...{ rename, revise, block, withdraw, erase, rebuild },
} satisfies Partial<Record<Kind, Deed>>
