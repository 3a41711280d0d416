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
  byline: all((locale) => locale.byline),
  bylineLabels: all((locale) => locale.bylineLabels),
  plainAuthor: all((locale) => locale.plainAuthor),
  plainPhoto: all((locale) => locale.plainPhoto),
  plainPublished: all((locale) => locale.plainPublished),
  bylineEnds: all((locale) => locale.bylineEnds),
  update: all((locale) => locale.update),
  correction: all((locale) => locale.correction),
  related: all((locale) => locale.related),
  more: all((locale) => locale.more),
  click: all((locale) => locale.click),
  siteLines: new Set(all((locale) => locale.siteLines)),
  siteOpeners: all((locale) => locale.siteOpeners),
  siteParts: all((locale) => locale.siteParts),
  lists: new Set(all((locale) => locale.lists)),
  boxes: new Set(all((locale) => locale.boxes)),
  walls: all((locale) => locale.walls),
  contacts: all((locale) => locale.contacts),
  asks: new Set(all((locale) => locale.asks)),
  below: new Set(all((locale) => locale.below)),
  invites: all((locale) => locale.invites),
  channels: all((locale) => locale.channels),
  rubrics: new Set(all((locale) => locale.rubrics)),
  buttons: new Set(all((locale) => locale.buttons)),
  counts: new Set(all((locale) => locale.counts)),
  dateWords: new Set(all((locale) => locale.dateWords)),
  and: all((locale) => locale.and),
  nameWords: new Set(all((locale) => locale.nameWords)),
}
