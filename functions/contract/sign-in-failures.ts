/** Why signing in at an issuer failed: `/desk?sign-in=CODE` tells it to the desk. */

/** The parameter of the desk's address. */
export const signInParameter = 'sign-in'

/**
 * `cancelled` at the issuer. `expired`: the attempt is unknown, used or too old. `refused`: the issuer's answer did not
 * hold. `unreachable`: the issuer does not answer. `waiting`: an admin has to let them in. `suspended`: an admin took the
 * access away. `busy`: the store takes no writes now, or somebody else is changing the person.
 */
export const signInFailures = [
  ...(['cancelled', 'expired', 'refused', 'unreachable', 'waiting', 'suspended', 'busy'] as const),
] as const
export type SignInFailure = (typeof signInFailures)[number]
