/** Issuers of OpenID Connect: where people have accounts to sign in with, and who of them is let in without an admin. */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { isLoopback } from '../loopback.ts'
import { userRoles } from './person.ts'

/** Fits an account that has all of `email`, `domain` and `group` that the rule names. */
const admitRuleSchema = z
  .strictObject({
    email: z.string().toLowerCase().optional(),
    /** What stands behind the "@". */
    domain: z
      .string()
      .toLowerCase()
      .regex(/^[^@\s]+$/, 'is not a domain')
      .optional(),
    group: z.string().min(1).optional(),
    roles: z.array(z.enum(userRoles)).min(1),
    languages: z.array(localeSchema).min(1).optional(),
    /** Whether readers see the name, until the person says so themselves. */
    listed: z.boolean().optional(),
  })
  .refine(({ email, domain, group }) => email ?? domain ?? group, 'names no email, domain or group')
type AdmitRule = z.infer<typeof admitRuleSchema>

/** Codes and tokens may travel without encryption only within one machine. */
function isSafeAddress(text: string): boolean {
  const url = URL.parse(text)
  const isEncrypted = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  return isEncrypted && !url?.search && !url?.hash
}

const issuerSchema = z.strictObject({
  /** A part of addresses of the desk. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'has other characters than a-z, 0-9 and -'),
  /** What people read on the button. */
  name: z.string().trim().min(1).max(60),
  issuer: z.string().refine(isSafeAddress, 'is not an https address without query'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  scopes: z
    .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/))
    .default(['openid', 'email', 'profile'])
    .refine((scopes) => scopes.includes('openid'), 'lacks openid'),
  /** The claim that has a person's groups. */
  groupsClaim: z.string().min(1).default('groups'),
  /** The first that fits counts. Whom none fits waits for an admin. */
  admit: z.array(admitRuleSchema).default([]),
})
export type Issuer = z.infer<typeof issuerSchema>

export const issuersSchema = z
  .array(issuerSchema)
  .max(20)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'have one id twice')

/** What an issuer says of somebody. */
export type Account = {
  issuer: string
  subject: string
  /** In lower case. Only an address that the issuer has verified. */
  email?: string | undefined
  name: string
  groups: readonly string[]
}

/** The first rule that fits. */
export const ruleFor = ({ admit }: Issuer, { email, groups }: Account): AdmitRule | null =>
  admit.find(
    (rule) =>
      (rule.email === undefined || rule.email === email) &&
      (rule.domain === undefined || rule.domain === email?.slice(email.lastIndexOf('@') + 1)) &&
      (rule.group === undefined || groups.includes(rule.group)),
  ) ?? null
