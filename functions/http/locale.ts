/** The locale that an address of the reader's site names. */
import type { Context } from 'hono'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'

/** Undefined where the part `:locale` of the address is none. */
export const localeOf = (c: Context): Locale | undefined => localeSchema.safeParse(c.req.param('locale')).data
