/** The memory's routes: suggests translations of a text, exact matches first; shows, corrects and deletes an entry. */
import { Hono } from 'hono'
import type { Locale } from '../../../shared/locales/locale.ts'
import {
  correctEntry,
  deleteEntry,
  type EntryPlace,
  entryEtag,
  type FoundEntry,
  findEntry,
} from '../../../shared/memory/change-entry.ts'
import { entryId, idWithText } from '../../../shared/memory/deletion.ts'
import { memoryLocales } from '../../../shared/memory/memory-manifest.ts'
import { suggestTranslations } from '../../../shared/memory/suggestion.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import * as contract from '../../contract/operations/memory.ts'
import { refusal } from '../../contract/refusal.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import type { EtagMatcher } from '../../http/if-match.ts'
import { serve } from '../../http/serve.ts'
import { placeTags } from '../segments/make-edit.ts'
import { showEntry } from './show-entry.ts'

export function memoryRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.searchMemory, async ({ ports, params, query, answer }) => {
    const { from, to } = params.direction
    const locales = memoryLocales(from, to)
    const [found = []] = await suggestTranslations(ports.objects, from, to, [{ text: query.q }], query.limit)
    const items = found.map(({ suggestion, entry }) => ({
      ...suggestion,
      ...{ id: entryId(entry, locales), etag: entryEtag(entry, from, to) },
    }))
    return answer(200, { items })
  })
  serve(app, contract.readEntry, async ({ ports, params, answer, refuse }) => {
    const place = placeOf(params)
    const { found } = await findEntry(ports.objects, place)
    return found ? answer(200, ...showEntry(found.entry, place)) : refuse('entry-unknown')
  })
  serve(app, contract.correctEntry, async ({ c, ports, params, body, seen, answer, refuse, refuseWith }) => {
    const place = placeOf(params)
    const { from, to } = place
    const { found } = await findEntry(ports.objects, place)
    // Without the entry, this may be a correction that was sent before.
    const id = idWithText(place.id, memoryLocales(from, to), to, body.text)
    const { found: earlier } = found ? { found: undefined } : await findEntry(ports.objects, { ...place, id })
    if (earlier?.entry.approved) return answer(200, ...showEntry(earlier.entry, { from, to }))
    const seenEntry = checkSeen(found, place, seen)
    if (!seenEntry.ok) return refuseWith(seenEntry.refusal)
    const { texts } = seenEntry.found.entry
    const [source, target = null] = [texts[from], texts[to]]
    const placed = source ? placeTags(body.text, { source, target }).target : { text: body.text }
    const by = callerOf(c).id
    const entry = await correctEntry(ports.objects, place, seenEntry.found, { target: placed, by }, changeOf(ports))
    if (!entry) return refuse('target-untranslated')
    ports.log({ event: 'memory-corrected', entry: place.id, by })
    return answer(200, ...showEntry(entry, { from, to }))
  })
  serve(app, contract.deleteEntry, async ({ c, ports, params, seen, done, refuseWith }) => {
    const place = placeOf(params)
    const seenEntry = checkSeen((await findEntry(ports.objects, place)).found, place, seen)
    if (!seenEntry.ok) return refuseWith(seenEntry.refusal)
    await deleteEntry(ports.objects, place, seenEntry.found, changeOf(ports))
    ports.log({ event: 'memory-deleted', entry: place.id, by: callerOf(c).id })
    return done()
  })
  return app
}

type Params = { direction: { from: Locale; to: Locale }; entry: string }
const placeOf = ({ direction, entry }: Params): EntryPlace => ({ ...direction, id: entry })

const changeOf = ({ newId, now }: Ports) => ({ record: newId(), at: now() })

/** The entry, if it is there and the caller has seen its current state. */
function checkSeen(found: FoundEntry | undefined, place: EntryPlace, seen: EtagMatcher) {
  if (!found) return { ok: false as const, refusal: refusal('entry-unknown', { values: { entry: place.id } }) }
  const etag = entryEtag(found.entry, place.from, place.to)
  const [entry] = showEntry(found.entry, place)
  return seen(etag)
    ? { ok: true as const, found }
    : { ok: false as const, refusal: refusal('entry-stale', { etag, more: { entry } }) }
}
