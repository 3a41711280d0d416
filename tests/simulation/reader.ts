/** What readers and robots do, and what they must not be told: nothing of a locale that was never shown to anybody. */
import { type Locale, locales, otherLocales } from '../../shared/locales/locale.ts'
import { type Deed, someArticle } from './editor.ts'
import type { Known } from './ledger.ts'
import type { Answer } from './person.ts'
import { wordIn } from './words.ts'

/** Every way to an article, and to what says that there is one. */
export const pathsTo = ({ id, name }: Pick<Known, 'id' | 'name'>, locale: Locale, slug: string): string[] => [
  ...['', '?view=parallel', '?view=sentences', '.json', '.md'].map((end) => `/${locale}/${slug}${end}`),
  `/${otherLocales(locale)[0]}/to/${locale}/${slug}`,
  ...otherLocales(locale)
    .slice(1)
    .map((beside) => `/${locale}/${slug}?view=parallel&beside=${beside}`),
  `/api/v1/articles/${id}/versions/${locale}`,
  `/${locale}/search?q=${wordIn(locale, name)}`,
]
export const listings = [...locales.flatMap((locale) => [`/${locale}`, `/${locale}/feed.xml`]), '/sitemap/newest.xml']

/** What of an article, in one locale, an answer holds: its words, or a slug that it was given there. */
export function told(
  { text, location }: Pick<Answer, 'text' | 'location'>,
  known: Known,
  locale: Locale,
): string | null {
  const said = `${location} ${text}`
  const word = wordIn(locale, known.name)
  if (said.includes(word)) return word
  return known.named[locale].find((slug) => said.includes(`/${locale}/${slug}`)) ?? null
}

export const read: Deed = async (person) => {
  const known = someArticle(person)
  if (!known) return
  const locale = person.random.pick(locales)
  const slug = person.random.pick([known.slug, ...known.named[locale]])
  for (const path of [person.random.pick(pathsTo(known, locale, slug)), person.random.pick(listings)]) {
    const answer = await person.ask('GET', path)
    // The words of a search come back with its answer, and a slug with a page that is not there.
    const isAsked = (said: string) => path.includes(said)
    for (const other of person.ledger.articles) {
      for (const hidden of locales.filter((locale) => !other.shown[locale])) {
        const leaked = told(answer, other, hidden)
        if (leaked && !isAsked(leaked)) person.ledger.report('leak', `${path} tells ${leaked}`)
      }
    }
  }
}
