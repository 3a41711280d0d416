/** The reasons that have to do with people: who asks, what they may do, and changes of people. See problems.ts. */

const bearer = { 'WWW-Authenticate': 'Bearer realm="punte"' }
const soon = { 'Retry-After': '2' }

/** Who asks is not known, or may not do it. */
export const accessProblems = {
  'token-missing': {
    status: 401,
    detail: 'This call needs a token. Send the header "Authorization: Bearer TOKEN".',
    headers: bearer,
  },
  'token-unknown': {
    status: 401,
    detail: 'This token is not valid. Check it, or ask an admin for a new one.',
    headers: bearer,
  },
  'token-expired': {
    status: 401,
    detail: 'This token has expired. Ask an admin for a new one.',
    headers: bearer,
  },
  'session-ended': {
    status: 401,
    detail: 'You are signed out: the session has ended. Sign in again.',
    headers: bearer,
  },
  'person-suspended': {
    status: 401,
    detail: 'Your access has been suspended, or waits for an admin. Ask an admin.',
    headers: bearer,
  },
  'invitation-unknown': {
    status: 401,
    detail: 'This invitation is not valid: it was used, replaced or has expired. Ask for a new one.',
    headers: bearer,
  },
  'origin-refused': {
    status: 403,
    detail:
      'A page of another site sent this, or the browser does not say which did. Send it from the desk, or with a token.',
  },
  'language-missing': {
    status: 403,
    detail: 'This is not in a language of yours. Yours: {languages}.',
  },
  'second-eyes': {
    status: 403,
    detail: 'Who translated may not make it final here. Leave that to somebody else.',
  },
  'role-missing': { status: 403, detail: 'This call needs the role {needed}. Your roles: {roles}.' },
} as const

/** A person can't be read or changed so. */
export const peopleProblems = {
  'person-unknown': { status: 404, detail: 'There is no person "{person}".' },
  'access-token-unknown': { status: 404, detail: 'There is no token "{token}". Name it by its id.' },
  'person-in-settings': {
    status: 409,
    detail: 'The settings of this server name this person. Change them in PUNTE_PEOPLE.',
  },
  'person-gone': { status: 409, detail: 'This person was erased.' },
  'person-not-active': { status: 409, detail: 'This person has no access now. Make them active first.' },
  'own-access': {
    status: 409,
    detail: 'You cannot take your own access or the role admin from yourself. Ask another admin.',
  },
  'email-taken': {
    status: 409,
    detail: 'Another person has this e-mail address.',
    errors: [{ field: 'email', reason: 'is taken' }],
  },
  'tokens-full': { status: 409, detail: 'A person has at most {most} tokens. Revoke one first.' },
  'person-stale': {
    status: 412,
    detail: 'Somebody else has changed this person since you read it. "person" has it as it is now.',
    etag: true,
  },
  'person-unfit': {
    status: 422,
    detail: 'Somebody lacks the role for this, in this language, or has no access.',
    reasons: true,
  },
  'person-busy': {
    status: 503,
    detail: 'Somebody else is changing this person. Nothing was changed. Send this again.',
    headers: soon,
  },
  'sessions-off': {
    status: 503,
    detail: 'Browsers cannot sign in here: the setting PUNTE_SESSION_KEY is missing. Tell whoever runs this server.',
  },
} as const
