/** The ways of reading an article, and the address of each. */
import type { Locale } from '../locales/locale.ts'

export const readingViews = ['single', 'parallel', 'sentences'] as const
export type ReadingView = (typeof readingViews)[number]

/** A page's address. It names the view unless that is `single`. `beside`: the locale to show beside the page's own. */
export const pageAddress = (
  { locale, slug }: { locale: Locale; slug: string },
  way: ReadingView,
  beside?: Locale,
): string => `/${locale}/${slug}${way === 'single' ? '' : `?view=${way}`}${beside ? `&beside=${beside}` : ''}`
