/** What an issuer says of somebody, in its ID token and at its UserInfo endpoint (OpenID Connect Core 1.0, 5.1). */
import * as z from 'zod'
import type { Account, Issuer } from '../../shared/people/issuer.ts'
import { isPlainText } from '../../shared/text/plain-text.ts'

const absent = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined)

const profileSchema = z.object({
  email: absent(z.email().max(254).toLowerCase()),
  email_verified: absent(z.literal(true)),
  name: absent(z.string().trim().min(1).max(100).check(isPlainText)),
  preferred_username: absent(z.string().trim().min(1).max(100).check(isPlainText)),
})

type Claims = Readonly<Record<string, unknown>>

const groupsSchema = absent(z.union([z.array(z.string()), z.string().transform((one) => [one])]))

function read(claims: Claims, { groupsClaim }: Issuer) {
  const { email, email_verified, name, preferred_username } = profileSchema.parse(claims)
  return {
    email: email_verified ? email : undefined,
    name: name ?? preferred_username,
    groups: groupsSchema.parse(claims[groupsClaim]),
  }
}

/** Whether the ID token leaves out what the issuer's rules or an admin want to know. */
export function isIncomplete(claims: Claims, issuer: Issuer): boolean {
  const { email, name, groups } = read(claims, issuer)
  const needsGroups = issuer.admit.some(({ group }) => group !== undefined)
  return email === undefined || name === undefined || (needsGroups && groups === undefined)
}

/** The ID token is signed, so what it says comes first. */
export function accountOf(
  claims: Claims & { iss: string; sub: string },
  userInfo: Claims | null,
  issuer: Issuer,
): Account {
  const [signed, other] = [read(claims, issuer), read(userInfo ?? {}, issuer)]
  const email = signed.email ?? other.email
  return {
    ...{ issuer: claims.iss, subject: claims.sub, email },
    name: signed.name ?? other.name ?? email ?? claims.sub.slice(0, 100),
    groups: signed.groups ?? other.groups ?? [],
  }
}
