/**
 * Tokens and invitations as texts. Each names its person, so that one read finds the record, which has the SHA-256 of
 * the whole text.
 *
 *   punte_{ULID of the person}_{32 random bytes in base64url}          a token
 *   invitation_{ULID of the person}_{32 random bytes in base64url}     an invitation, used once
 */
const pattern = /^(punte|invitation)_([0-9A-HJKMNP-TV-Z]{26})_[\w-]{43}$/

type Kind = 'token' | 'invitation'
const prefixes = { token: 'punte', invitation: 'invitation' } as const satisfies Record<Kind, string>

/** `secret`: 32 random bytes in base64url. */
export const writeCredential = (kind: Kind, person: string, secret: string): string =>
  `${prefixes[kind]}_${person}_${secret}`

/** The person whom a credential names; null if the text is no credential of this kind. */
export function personNamedBy(kind: Kind, text: string): string | null {
  const [, prefix, person] = pattern.exec(text) ?? []
  return prefix === prefixes[kind] ? (person ?? null) : null
}

/** How long an invitation can be used. */
export const invitationMs = 7 * 24 * 60 * 60 * 1000
