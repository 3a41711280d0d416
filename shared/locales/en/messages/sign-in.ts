/** Why signing in at an issuer failed, in English. */

export const signInFailed = {
  cancelled: 'You didn’t finish signing in. Try again when you are ready.',
  expired: 'That took too long, or this page was opened a second time. Please sign in again.',
  refused: 'We couldn’t verify that account. Try again; if it keeps happening, tell an admin.',
  unreachable: 'The service where you have your account isn’t answering. Try again in a few minutes.',
  waiting: 'Your account is registered, but an admin has to give you access first. Ask one, then sign in again.',
  suspended: 'Your access has been suspended. Ask an admin.',
  busy: 'We could not sign you in just now. Try again in two minutes.',
}
