/** Sessions: how a browser signs in and out. Signing in at an issuer is a page of the desk, not a call. */
import { json, jsonBody, operation } from '../operation.ts'
import * as schemas from '../schemas/people.ts'

export const readSignInWays = operation({
  id: 'readSignInWays',
  method: 'get',
  path: '/session/ways',
  room: 'people',
  roles: [],
  summary: 'Read how people sign in here',
  answers: { 200: json(schemas.signInWaysSchema, 'The ways.') },
  problems: [],
  storeless: true,
})

export const signIn = operation({
  id: 'signIn',
  method: 'post',
  path: '/session',
  room: 'people',
  roles: [],
  summary: 'Sign in with a token or an invitation',
  description:
    'The answer sets a cookie that scripts cannot read. It is valid for twelve hours after its last use. A call with the cookie that changes something is refused if another site’s page sends it.',
  body: jsonBody(schemas.signInSchema),
  answers: { 200: json(schemas.meSchema, 'You.') },
  problems: [
    'token-unknown',
    'token-expired',
    'person-suspended',
    'invitation-unknown',
    'sessions-off',
    'origin-refused',
    'person-busy',
  ],
})

export const signOut = operation({
  id: 'signOut',
  method: 'delete',
  path: '/session',
  room: 'people',
  roles: [],
  summary: 'Sign out in this browser',
  answers: { 204: { description: 'The cookie is gone.' } },
  problems: ['origin-refused'],
  storeless: true,
})
