/** What the version says in two ways, with links to the segments. It is asked for again when a text has changed. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Consistency, Place, Version } from '../api/types.ts'
import { t } from '../texts/texts.ts'

/** At most so many notes, and places of one wording, are shown. */
const [mostNotes, mostPlaces] = [30, 12]

type Properties = { version: Version; path: string; jump(segment: string, place?: Place): void }
/** A wording in the targets and where it stands. Without a text the places are whole segments. */
type Wording = { text: string; places: readonly Place[] }
type Note = { name: string; source: string; hint?: string; targets: Wording[] }

export function ConsistencyPanel({ version, path, jump }: Properties) {
  const [found, setFound] = useState<Consistency | null>(null)
  // An ETag changes with the text of its segment.
  const texts = version.segments.map(({ etag }) => etag).join()
  useEffect(() => {
    let isLatest = true
    call<Consistency>('GET', `${path}/consistency`).then((answer) => answer.ok && isLatest && setFound(answer.body))
    return () => {
      isLatest = false
    }
  }, [texts])
  const notes = found ? notesOf(found) : []
  if (notes.length === 0) return null
  const numbers = new Map(version.segments.map(({ id }, at) => [id, at + 1]))
  return (
    <details class="panel consistency">
      <summary>{t('consistency.title', { count: notes.length })}</summary>
      <ul class="rows">
        {notes.slice(0, mostNotes).map(({ name, source, hint, targets }) => (
          <li>
            <p class="hint">
              {name}: <span lang={version.sourceLocale}>{source}</span> {hint && `(${hint})`}
            </p>
            {targets.map((wording) => (
              <Places {...{ wording, lang: version.locale, numbers, jump }} />
            ))}
          </li>
        ))}
      </ul>
      {notes.length > mostNotes && <p class="hint">{t('consistency.unshown', { count: notes.length - mostNotes })}</p>}
    </details>
  )
}

const notesOf = ({ sentences, names, terms }: Consistency): Note[] => [
  ...sentences.map((found) => ({ ...found, name: t('consistency.sentence') })),
  ...names.map((found) => ({ ...found, name: t('consistency.name') })),
  ...terms
    .filter(({ lacking }) => lacking.length > 0)
    .map(({ source, sourceCount, wantedCount, otherCount, lacking: places }) => ({
      ...{ name: t('consistency.term'), source },
      hint: t('consistency.counts', { source: sourceCount, target: wantedCount + otherCount }),
      targets: [{ text: '', places }],
    })),
]

type PlacesProperties = { wording: Wording; lang: string; numbers: ReadonlyMap<string, number> } & Pick<
  Properties,
  'jump'
>

function Places({ wording: { text, places }, lang, numbers, jump }: PlacesProperties) {
  const shown = [...new Map(places.map((place) => [place.segment, place])).values()]
  const numberOf = ({ segment }: Place) => numbers.get(segment) ?? ''
  return (
    <p class="places">
      {text && <span lang={lang}>{text}</span>}
      {shown.slice(0, mostPlaces).map((place) => [
        ' ',
        <button
          key={place.segment}
          type="button"
          aria-label={t('translator.segment', { number: numberOf(place) })}
          onClick={() => jump(place.segment, text ? place : undefined)}
        >
          {numberOf(place)}
        </button>,
      ])}{' '}
      {shown.length > mostPlaces && t('consistency.more', { count: shown.length - mostPlaces })}
    </p>
  )
}
