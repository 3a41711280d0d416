/** A row of the trail: when, who, what, and links to what it was done to. */
import type { TrailRecord } from '../api/types.ts'
import { findText, formatDate, t } from '../texts/texts.ts'
import { type Place, placesOf } from './places.ts'
import type { Title } from './use-titles.ts'

type Properties = {
  record: TrailRecord
  titles: ReadonlyMap<string, Title>
  nameOf(id: string): string
}

/** Only people in the store have such an id. */
const stored = /^[0-9A-HJKMNP-TV-Z]{26}$/

export function RecordRow({ record: { at, by, name, what, about }, titles, nameOf }: Properties) {
  const who = name ?? (stored.test(by) ? t('formerColleague') : by)
  return (
    <tr>
      <td class="date">{formatDate(at)}</td>
      <th scope="row">
        <a href={`/desk/people/${encodeURIComponent(by)}`}>{who}</a>
      </th>
      <td>
        {findText(`trail.what.${what}`) ?? what}
        <span class="places">
          {placesOf(about).map((place) => (
            <PlaceLink key={place.kind + place.id} {...{ place, titles, nameOf }} />
          ))}
        </span>
      </td>
    </tr>
  )
}

type LinkProperties = Omit<Properties, 'record'> & { place: Place }

function PlaceLink({ place: { kind, id, href }, titles, nameOf }: LinkProperties) {
  const title = kind === 'article' ? titles.get(id) : undefined
  if (title === null) return <span>{t('trail.at.articleErased')}</span>
  const said =
    title?.text ??
    (kind === 'person'
      ? nameOf(id)
      : kind === 'segments'
        ? t('trail.at.segments', { count: Number(id) })
        : t(`trail.at.${kind}`, { locale: id.toUpperCase(), pair: id.toUpperCase(), direction: id.toUpperCase() }))
  return href === undefined ? (
    <span>{said}</span>
  ) : (
    <a href={href} lang={title?.locale}>
      {said}
    </a>
  )
}
