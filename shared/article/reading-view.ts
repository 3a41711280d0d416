/** The ways of reading an article, and where each is. */
import type { Locale } from '../locales/locale.ts'

export const readingViews = ['single', 'parallel', 'sentences'] as const
export type ReadingView = (typeof readingViews)[number]

/** A page's address; `way` is carried along where it is not the usual one. `beside`: the locale that is to stand beside it. */
export const pageAddress = (
  { locale, slug }: { locale: Locale; slug: string },
  way: ReadingView,
  beside?: Locale,
): string => `/${locale}/${slug}${way === 'single' ? '' : `?view=${way}`}${beside ? `&beside=${beside}` : ''}`
