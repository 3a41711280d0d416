/** The API's reasons for a refusal that have to do with people, in English, by problem code. */
export const peopleProblems = {
  'token-missing': 'Please sign in again.',
  'token-unknown': 'Your token is no longer accepted. Please sign in again.',
  'token-expired': 'This token has expired. Ask an admin for a new one.',
  'session-ended': 'You are no longer signed in. Sign in again.',
  'person-suspended': 'Your access is suspended, or waits for an admin. Talk to one of them.',
  'invitation-unknown':
    'This invitation is no longer valid: it was used, replaced or has expired. Ask an admin for a new one.',
  'origin-refused': 'This came from another page than the desk’s. Reload the page and try again.',
  'language-missing': 'You don’t work in this language.',
  'second-eyes': 'Here, whoever translated cannot make it final themselves. Leave that to somebody else.',
  'role-missing': 'You don’t have permission to do this.',
  'person-unknown': 'There is no such person.',
  'access-token-unknown': 'This token no longer exists.',
  'person-in-settings': 'The settings of the server name this person, and they can be changed only there.',
  'person-gone': 'This person was erased.',
  'person-not-active': 'This person has no access now. Restore it first.',
  'own-access': 'You cannot take your own access or the role of admin from yourself. Ask another admin.',
  'email-taken': 'Somebody else has this e-mail address.',
  'tokens-full': 'A person can have {{most}} tokens at most. Revoke one first.',
  'person-stale': 'Somebody else has changed this person in the meantime.',
  'person-unfit': 'Somebody you chose lacks the role or the language for this, or has no access.',
  'person-busy': 'Somebody else is changing these details right now. Nothing was changed; send it again.',
  'sessions-off':
    'The server lacks the setting PUNTE_SESSION_KEY, without which nobody can sign in from a browser. Tell whoever runs the server.',
  'assignment-stale': 'Somebody else has changed who works on this version in the meantime.',
}
