/** The words by which newsroom lines are told, of all locales at once: a site's lines may be in any of them. */
import { registry } from '../../locales/registry.ts'
import type { Newsroom } from '../../locales/shape/newsroom.ts'
import { normaliseLabel } from '../../text/normalise-label.ts'

const all = (pick: (newsroom: Newsroom) => string[]): string[] => [
  ...new Set(
    Object.values(registry)
      .flatMap(({ newsroom }) => pick(newsroom))
      .map(normaliseLabel),
  ),
]

export const newsroomWords = {
  credit: all((locale) => locale.credit),
  creditBy: all((locale) => locale.creditBy),
  creditWords: new Set(all((locale) => locale.creditWords)),
  byline: all((locale) => locale.byline),
  notNames: new Set(all((locale) => locale.notNames)),
  bylineLabels: all((locale) => locale.bylineLabels),
  plainAuthor: all((locale) => locale.plainAuthor),
  plainPhoto: all((locale) => locale.plainPhoto),
  plainPublished: all((locale) => locale.plainPublished),
  /** Words that say when the article itself appeared or changed. */
  publishing: new Set(
    all((locale) => [...locale.plainPublished, ...locale.update].flatMap((label) => label.split(' '))).filter(
      (word) => word.length > 3,
    ),
  ),
  bylineEnds: all((locale) => locale.bylineEnds),
  genres: new Set(all((locale) => locale.genres)),
  update: all((locale) => locale.update),
  correction: all((locale) => locale.correction),
  related: all((locale) => locale.related),
  alsoRead: new Set(all((locale) => locale.alsoRead)),
  more: all((locale) => locale.more),
  click: all((locale) => locale.click),
  siteLines: new Set(all((locale) => locale.siteLines)),
  siteSentences: new Set(all((locale) => locale.siteSentences)),
  siteOpeners: all((locale) => locale.siteOpeners),
  shortOpeners: all((locale) => locale.shortOpeners),
  tagLabels: all((locale) => locale.tagLabels),
  siteParts: all((locale) => locale.siteParts),
  lists: new Set(all((locale) => locale.lists)),
  boxes: new Set(all((locale) => locale.boxes)),
  walls: all((locale) => locale.walls),
  consent: all((locale) => locale.consent),
  consentVoice: all((locale) => locale.consentVoice),
  contacts: all((locale) => locale.contacts),
  asks: new Set(all((locale) => locale.asks)),
  below: new Set(all((locale) => locale.below)),
  forms: new Set(all((locale) => locale.forms)),
  appeals: Object.values(registry).flatMap(({ newsroom }) =>
    newsroom.appeals.map(({ starts, has, short }) => ({
      starts: starts.map(normaliseLabel),
      has: has.map(normaliseLabel),
      short,
    })),
  ),
  ours: new Set(all((locale) => locale.ours)),
  sayings: new Set(all((locale) => locale.sayings)),
  statements: new Set(all((locale) => locale.statements)),
  rubrics: new Set(all((locale) => locale.rubrics)),
  buttons: new Set(all((locale) => locale.buttons)),
  neighbours: new Set(all((locale) => locale.neighbours)),
  counts: new Set(all((locale) => locale.counts)),
  countsOf: new Set(all((locale) => locale.countsOf)),
  dateWords: new Set(all((locale) => locale.dateWords)),
  and: all((locale) => locale.and),
  nameWords: new Set(all((locale) => locale.nameWords)),
}
