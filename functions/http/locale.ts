/** Reads the locale in an address of the reader's site. */
import type { Context } from 'hono'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'

/** Undefined if the `:locale` part of the address is no locale. */
export const localeOf = (c: Context): Locale | undefined => localeSchema.safeParse(c.req.param('locale')).data
