/** What the version says in two ways, with links to the segments. It is asked for again when a text has changed. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Consistency, Place, Version } from '../api/types.ts'
import { t } from '../texts/texts.ts'

/** At most so many notes, and places of one wording, are shown. */
const [mostNotes, mostPlaces] = [30, 12]

type Properties = { version: Version; path: string; jump(segment: string, place?: Place): void }
/** A wording and its places; in the targets, if they are to be selected there. */
type Line = { text: string; lang: string; places: readonly Place[]; inTarget: boolean }
type Note = { name: string; source: string; hint?: string; lines: Line[] }

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
  const notes = found ? notesOf(found, version.locale) : []
  if (notes.length === 0) return null
  const numbers = new Map(version.segments.map(({ id }, at) => [id, at + 1]))
  return (
    <details class="panel consistency">
      <summary>{t('consistency.title', { count: notes.length })}</summary>
      <ul class="rows">
        {notes.slice(0, mostNotes).map(({ name, source, hint, lines }) => (
          <li key={`${name} ${source} ${lines[0]?.places[0]?.segment}`}>
            <p class="hint">
              {name}: <span lang={version.sourceLocale}>{source}</span> {hint && `(${hint})`}
            </p>
            {lines.map((line) => (
              <Places key={line.text} {...{ line, numbers, jump }} />
            ))}
          </li>
        ))}
      </ul>
      {notes.length > mostNotes && <p class="hint">{t('consistency.unshown', { count: notes.length - mostNotes })}</p>}
    </details>
  )
}

function notesOf({ sentences, names, terms }: Consistency, lang: string): Note[] {
  const inTwoWays =
    (name: string) =>
    ({ source, targets }: Consistency['names'][number]) => ({
      ...{ name, source },
      lines: targets.map((wording) => ({ ...wording, lang, inTarget: true })),
    })
  const lacking = terms.filter(({ lacking }) => lacking.length > 0)
  return [
    ...sentences.map(inTwoWays(t('consistency.sentence'))),
    ...names.map(inTwoWays(t('consistency.name'))),
    ...lacking.map(({ source, sourceCount, wantedCount, otherCount, lacking: places }) => ({
      ...{ name: t('consistency.term'), source },
      hint: t('consistency.counts', { source: sourceCount, target: wantedCount + otherCount }),
      lines: [{ text: '', lang, places, inTarget: false }],
    })),
  ]
}

type PlacesProperties = { line: Line; numbers: ReadonlyMap<string, number> } & Pick<Properties, 'jump'>

function Places({ line: { text, lang, places, inTarget }, numbers, jump }: PlacesProperties) {
  const shown = [...new Map(places.map((place) => [place.segment, place])).values()]
  return (
    <p class="places">
      {text && <span lang={lang}>{text}</span>}
      {shown.slice(0, mostPlaces).map((place) => [
        ' ',
        <button
          key={place.segment}
          type="button"
          aria-label={t('translator.segment', { number: numbers.get(place.segment) ?? '' })}
          onClick={() => jump(place.segment, inTarget ? place : undefined)}
        >
          {numbers.get(place.segment)}
        </button>,
      ])}{' '}
      {shown.length > mostPlaces && t('consistency.more', { count: shown.length - mostPlaces })}
    </p>
  )
}
