/** What a record of the trail is about, as links. Ids of several things of one kind are separated by spaces. */

/** `id`: of an article or a person, where the link shows a name of theirs; of `segments` how many. */
export type Place = {
  kind: 'article' | 'version' | 'segment' | 'segments' | 'person' | 'glossary' | 'memory'
  href?: string
  id: string
}

/** More segments are one link, to the first of them. */
const mostSegments = 3

type About = Readonly<Record<string, string>>

export function placesOf({ article, locale, segment, person, pair, direction }: About): Place[] {
  const desk = article === undefined ? '' : `/desk/articles/${encodeURIComponent(article)}`
  const segments = segment?.split(' ') ?? []
  const of = <K extends Place['kind']>(kind: K, id: string | undefined, href?: string): Place[] =>
    id === undefined ? [] : [{ kind, id, ...(href === undefined ? {} : { href }) }]
  return [
    ...of('article', article, desk),
    ...(article === undefined ? [] : of('version', locale, `${desk}/${locale}`)),
    ...(article === undefined || locale === undefined
      ? []
      : segments.length > mostSegments
        ? of('segments', String(segments.length), `${desk}/${locale}#segment-${segments[0]}`)
        : segments.flatMap((id) => of('segment', id, `${desk}/${locale}#segment-${id}`))),
    ...(person?.split(' ') ?? []).flatMap((id) => of('person', id, `/desk/people/${encodeURIComponent(id)}`)),
    ...of('glossary', pair),
    ...of('memory', direction),
  ]
}
