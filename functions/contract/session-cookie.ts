/** The name of the session's cookie. With this prefix browsers take it only over https, for this host and no other. */
export const sessionCookie = '__Host-punte'
