/** What makes a readers' site a newsroom's own: settings of a deployment (`PUNTE_SITE`). */
import * as z from 'zod'
import { localeSchema, locales } from '../locales/locale.ts'
import { defaultLocale } from '../locales/registry.ts'

/** Scheme and host, as browsers write them: "https://news.example". */
const originSchema = z
  .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
  .refine(
    (address) => !URL.canParse(address) || new URL(address).origin === address,
    'is not a scheme and a host alone, such as https://news.example',
  )

const pictureSchema = z.url({ protocol: /^https$/, error: 'is not an https address' }).max(500)

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** Strict, because a mistyped `indexed` would open a site to search engines. */
export const identitySchema = z.strictObject({
  name: z.string().trim().min(1).max(60).default('Punte'),
  /** What the site is, in one line of each locale. */
  taglines: z.partialRecord(localeSchema, z.string().trim().min(1).max(160)).default({}),
  /** Where readers find the site. Other hosts lead there. Without it, the site is wherever it is asked for. */
  origin: originSchema.optional(),
  /**
   * The origin that feeds name their entries by (RFC 4287, 4.2.6: an id never changes). A site that moves keeps its first
   * one here. Without it, `origin`.
   */
  feedOrigin: originSchema.optional(),
  /** An article published at 1 a.m. there shows that day's date (IANA's name). */
  timeZone: z.string().refine(isTimeZone, 'is no time zone').default('Europe/Bucharest'),
  /** The languages in the order in which they are shown; those that are not named follow. */
  locales: z
    .array(localeSchema)
    .default([])
    .transform((first) => [...new Set([...first, ...locales])]),
  /** For readers whose browsers ask for no language of ours. */
  defaultLocale: localeSchema.default(defaultLocale),
  /** Whether search engines may show the site. */
  indexed: z.boolean().default(true),
  /** An e-mail address, or the address of a page. */
  contact: z
    .union([z.email(), z.url({ protocol: /^https$/ })], 'is neither an e-mail address nor an https address')
    .optional(),
  /** A picture in place of the mark, and the one of a browser's tab. */
  logo: pictureSchema.optional(),
  icon: pictureSchema.optional(),
  /** The picture of a page that has none of its own, where it is shared. */
  picture: pictureSchema.optional(),
})
export type Identity = z.infer<typeof identitySchema>

export const noIdentity: Identity = identitySchema.parse({})
