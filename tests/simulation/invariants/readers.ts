/** Readers are told nothing of what is not public, and a slug that an article had leads to the one that it has. */
import { allSlugs, articleLocales, slugIn } from '../../../shared/article/article-record.ts'
import { locales } from '../../../shared/locales/locale.ts'
import { readSiteObject } from '../../../shared/pipeline/site-object.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { listings, pathsTo } from '../reader.ts'
import { wordIn } from '../words.ts'
import { type End, get, type Invariant, type Standing } from './end.ts'

async function isPublic({ stored }: End, { record }: Standing, locale: (typeof locales)[number]): Promise<boolean> {
  return (await readSiteObject(stored, keys.site(locale, slugIn(record, locale))))?.site.status === 'public'
}

export const hiddenIsHidden: Invariant = async (end) => {
  const hidden: { words: string[] }[] = []
  const paths = new Set(listings)
  for (const article of end.standing) {
    const { known, record } = article
    for (const locale of articleLocales(record)) {
      for (const slug of allSlugs(record, locale)) for (const path of pathsTo(known, locale, slug)) paths.add(path)
      if (await isPublic(end, article, locale)) continue
      hidden.push({ words: [wordIn(locale, known.name), `/${locale}/${slugIn(record, locale)}`] })
    }
  }
  for (const path of paths) {
    const { text, location } = await get(end, path)
    const said = `${location} ${text}`
    // What was asked for comes back with the answer.
    for (const word of hidden.flatMap(({ words }) => words))
      if (!path.includes(word) && new RegExp(`${word}\\b`).test(said))
        end.ledger.report('leak', `${path} tells ${word}`)
  }
}

export const formerSlugsLead: Invariant = async (end) => {
  for (const article of end.standing) {
    const { record } = article
    for (const locale of locales) {
      const to = (await isPublic(end, article, locale)) ? `/${locale}/${slugIn(record, locale)}` : ''
      for (const former of record.formerSlugs?.[locale] ?? []) {
        const site = (await readSiteObject(end.stored, keys.site(locale, former)))?.site
        if (site?.article !== record.article) end.ledger.report('slug', `${locale}/${former} is ${site?.article}’s`)
        const { status, location } = await get(end, `/${locale}/${former}`)
        if (location !== to || (to && status !== 301))
          end.ledger.report('slug', `${locale}/${former} answers ${status} ${location}, not ${to}`)
      }
    }
  }
}
