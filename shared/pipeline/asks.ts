/**
 * What translations ask of their original, as objects that are only created: one an edit that asks, one a dismissal. Their
 * names say which edit, so that a listing tells what is open.
 */
import { type Ask, openAsks } from '../article/ask.ts'
import type { Edit } from '../article/edit.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, insist, listAll, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readDocument } from './document.ts'
import { readEdit, readHead } from './gather.ts'
import type { Ports } from './ports.ts'

/** Safe twice: an edit asks once. A busy store throws. */
export async function noteAsk(ports: Ports, article: string, locale: Locale, { segment, n }: Edit): Promise<void> {
  await insist(putJson(ports.objects, keys.ask(article, locale, segment, n), { v: 1 }, { absent: true }))
}

/** The open ones, the newest first; null when there is no such article. */
export async function readAsks(objects: Objects, article: string): Promise<Ask[] | null> {
  const head = (await readHead(objects, article))?.value
  if (!head || head.abandoned) return null
  const asked = newest(await listAll(objects, keys.asks(article)), keys.asks(article))
  if (asked.length === 0) return []
  const [document, edits] = await Promise.all([
    readDocument(objects, head),
    eachOf(asked, async ({ locale, segment, n }) => {
      const edit = await readEdit(objects, article, locale, segment, n)
      return edit ? [{ locale, edit }] : []
    }),
  ])
  return openAsks(document, edits.flat())
}

/** Dismisses an ask and those before it in the same segment. False when there is no such ask. A busy store throws. */
export async function dismissAsk(
  ports: Ports,
  { article, locale, segment, n, by }: { article: string; locale: Locale; segment: string; n: number; by: string },
): Promise<boolean> {
  if (!(await ports.objects.get(keys.ask(article, locale, segment, n)))) return false
  const dismissal = { v: 1, by, at: ports.now() }
  await insist(putJson(ports.objects, keys.dismissedAsk(article, locale, segment, n), dismissal, { absent: true }))
  return true
}

type Asked = { locale: Locale; segment: string; n: number }

/** Of each segment in each locale the newest edit that asks, unless it is dismissed. */
function newest(listed: readonly string[], prefix: string): Asked[] {
  const found = new Map<string, Asked & { dismissed: boolean }>()
  for (const key of listed) {
    const [, place = '', number = '', dismissed] =
      /^(.+)\/(\d+)(-dismissed)?\.json$/.exec(key.slice(prefix.length)) ?? []
    const [locale, segment] = place.split('/')
    const parsed = localeSchema.safeParse(locale)
    const n = Number(number)
    if (!parsed.success || segment === undefined || n < (found.get(place)?.n ?? 0)) continue
    const isDismissed = dismissed !== undefined || (found.get(place)?.n === n && found.get(place)?.dismissed === true)
    found.set(place, { locale: parsed.data, segment, n, dismissed: isDismissed })
  }
  return [...found.values()].filter(({ dismissed }) => !dismissed)
}
