/** The ways of reading an article, and where each is. */
import type { Locale } from '../locales/locale.ts'

export const ways = ['single', 'parallel', 'sentences'] as const
export type Way = (typeof ways)[number]

/** A page's address; `way` is carried along where it is not the usual one. `beside`: the locale that is to stand beside it. */
export const addressOf = ({ locale, slug }: { locale: Locale; slug: string }, way: Way, beside?: Locale): string =>
  `/${locale}/${slug}${way === 'single' ? '' : `?view=${way}`}${beside ? `&beside=${beside}` : ''}`
