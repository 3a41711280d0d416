/** What translators and reviewers do: they correct and approve sentences, and keep the glossary. */
import * as z from 'zod'
import type { Locale } from '../../shared/locales/locale.ts'
import { otherLocales } from '../../shared/locales/locale.ts'
import { type Deed, someArticle } from './editor.ts'
import type { Kind } from './plan.ts'
import type { Random } from './random.ts'
import { thing, wordIn } from './words.ts'

const pairSchema = z.object({
  id: z.string(),
  etag: z.string(),
  source: z.object({ text: z.string() }),
  target: z.object({ text: z.string() }).nullable(),
})
const versionSchema = z.object({ segments: z.array(pairSchema) })
const savedSchema = z.object({ saved: z.int() })

function targetOf(source: Locale, random: Random): Locale {
  const [only = source, ...more] = otherLocales(source)
  return more.length === 0 ? only : random.pick([only, ...more])
}

/** `approve`: the words stay, and the state is a reviewer's. */
const correct =
  (isApproval: boolean): Deed =>
  async (person) => {
    const { random, ledger, scheduler } = person
    const known = someArticle(person)
    if (!known) return
    const as = isApproval ? 'reviewer' : 'translator'
    const locale = targetOf(known.source, random)
    const path = `/api/v1/articles/${known.id}/versions/${locale}`
    const read = await person.ask('GET', path, { as })
    if (read.status !== 200) return
    const { segments } = versionSchema.parse(JSON.parse(read.text))
    const pair = segments.length === 0 || random.chance(0.5) ? segments[0] : random.pick(segments)
    if (!pair) return
    await scheduler.turn(random.chance(0.5) ? 0 : random.below(3000))
    const n = ledger.draw()
    // A sentence that other articles have too has no word of this one: they take it from memory.
    const word = pair.source.text.includes(known.name) ? wordIn(locale, known.name) : 'nobody'
    const text = isApproval && pair.target ? pair.target.text : `Text ${n} of ${word} and ${thing(random, locale)}.`
    const json = { text, ...(isApproval ? { state: random.pick(['reviewed', 'translated']) } : {}) }
    const headers = { 'If-Match': `"${pair.etag}"`, 'Idempotency-Key': `edit-${n}` }
    const answer = await person.insist('PATCH', `${path}/segments/${pair.id}`, { as, json, headers })
    if (answer.status !== 200) return
    const { saved } = savedSchema.parse(JSON.parse(answer.text))
    ledger.edits.push({ article: known.id, locale, segment: pair.id, n: saved, text })
  }

const term: Deed = async ({ random, ask }) => {
  const base = thing(random, 'en')
  const forms = { en: { base }, ro: { base: thing(random, 'ro') } }
  await ask('POST', '/api/v1/glossaries/en-ro/terms', { as: 'reviewer', json: { rule: 'preferred', forms } })
}

export const linguistic = { correct: correct(false), approve: correct(true), term } satisfies Partial<
  Record<Kind, Deed>
>
