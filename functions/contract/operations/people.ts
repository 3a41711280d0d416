/** People: who they are, what they may do, and their tokens and invitations. */
import * as z from 'zod'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { userRoles } from '../../../shared/people/person.ts'
import { personStates } from '../../../shared/people/person-record.ts'
import { json, jsonBody, operation } from '../operation.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import * as schemas from '../schemas/people.ts'

const person = '/people/{person}'
const changeProblems = ['person-in-settings', 'person-stale', 'person-gone', 'person-busy'] as const

export const listPeople = operation({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  room: 'people',
  roles: ['admin'],
  summary: 'List people',
  query: z.object({
    q: z.string().max(100).optional().describe('A part of the name or of the e-mail address.'),
    state: z.enum(personStates, 'is no state of a person').optional().describe('Only people in this state.'),
    role: z.enum(userRoles, 'is no role').optional().describe('Only people with this role.'),
    cursor: z
      .string()
      .max(1000)
      .regex(/^[01].*\t[\w.@+-]+$/s, 'is no place in the list')
      .optional()
      .describe(cursorDescription),
    limit: limit(100, 50),
  }),
  answers: { 200: json(schemas.peopleSchema, 'A page of people.') },
  problems: [],
})

export const addPerson = operation({
  id: 'addPerson',
  method: 'post',
  path: '/people',
  room: 'people',
  roles: ['admin'],
  givesAccess: true,
  summary: 'Add a person',
  description: 'They sign in with an invitation, with a token, or at an issuer with this e-mail address.',
  idempotencyKey: true,
  body: jsonBody(schemas.newPersonSchema),
  answers: { 201: json(schemas.personSchema, 'The person.', ['ETag', 'Location']) },
  problems: ['email-taken', 'key-reused', 'person-gone'],
})

export const readPerson = operation({
  id: 'readPerson',
  method: 'get',
  path: person,
  room: 'people',
  roles: ['admin'],
  summary: 'Read a person',
  answers: { 200: json(schemas.personSchema, 'The person.', ['ETag']) },
  problems: [],
})

export const changePerson = operation({
  id: 'changePerson',
  method: 'patch',
  path: person,
  room: 'people',
  roles: ['admin'],
  givesAccess: true,
  summary: 'Change a person: name, roles, languages, or whether they have access',
  description:
    'Whoever is suspended, or loses a role, has lost it everywhere within a minute. Nobody can take the role admin or the access away from themselves.',
  ifMatch: 'person',
  body: jsonBody(schemas.personChangeSchema),
  answers: { 200: json(schemas.personSchema, 'The person.', ['ETag']) },
  problems: [...changeProblems, 'own-access', 'email-taken'],
})

export const erasePerson = operation({
  id: 'erasePerson',
  method: 'delete',
  path: person,
  room: 'people',
  roles: ['admin'],
  summary: 'Erase a person',
  description:
    'Name, e-mail address, tokens and accounts are erased, and readers see the name no more. What they did stays, under an id that says nothing.',
  ifMatch: 'person',
  answers: { 204: { description: 'The person is erased.' } },
  problems: [...changeProblems, 'own-access'],
})

export const invitePerson = operation({
  id: 'invitePerson',
  method: 'post',
  path: `${person}/invitation`,
  room: 'people',
  roles: ['admin'],
  givesAccess: true,
  summary: 'Invite a person: make a link that signs them in once',
  description: 'It is valid for seven days, and takes the place of an earlier one. The link is /desk/invitation#TEXT.',
  answers: { 201: json(schemas.invitationSchema, 'The invitation.') },
  problems: ['person-in-settings', 'person-gone', 'person-not-active', 'person-busy'],
})

export const signOutPerson = operation({
  id: 'signOutPerson',
  method: 'post',
  path: `${person}/sign-out`,
  room: 'people',
  roles: ['admin'],
  summary: 'End all sessions of a person',
  description: 'Their tokens stay valid.',
  answers: { 204: { description: 'They are signed out everywhere within a minute.' } },
  problems: ['person-in-settings', 'person-gone', 'person-busy'],
})

export const makeToken = operation({
  id: 'makeToken',
  method: 'post',
  path: `${person}/tokens`,
  room: 'people',
  roles: ['admin'],
  givesAccess: true,
  summary: 'Make a token for a person',
  body: jsonBody(schemas.newTokenSchema),
  answers: { 201: json(schemas.madeTokenSchema, 'The token.') },
  problems: ['person-in-settings', 'person-gone', 'person-not-active', 'person-busy', 'tokens-full'],
})

export const revokeToken = operation({
  id: 'revokeToken',
  method: 'delete',
  path: `${person}/tokens/{token}`,
  room: 'people',
  roles: ['admin'],
  summary: 'Revoke a token of a person',
  description: 'Sessions that began with it end too.',
  answers: { 204: { description: 'It is refused everywhere within a minute.' } },
  problems: ['person-in-settings', 'person-gone', 'person-busy'],
})

export const readMe = operation({
  id: 'readMe',
  method: 'get',
  path: '/me',
  room: 'people',
  roles: userRoles,
  summary: 'Read who you are, and what you may do',
  answers: { 200: json(schemas.meSchema, 'You.') },
  problems: [],
})

export const changeMe = operation({
  id: 'changeMe',
  method: 'patch',
  path: '/me',
  room: 'people',
  roles: userRoles,
  summary: 'Change your name, or whether readers see it',
  description: 'Pages that name you follow within some minutes.',
  body: jsonBody(schemas.ownChangeSchema),
  answers: { 200: json(schemas.meSchema, 'You.') },
  problems: ['person-in-settings', 'person-busy'],
})

export const listOwnTokens = operation({
  id: 'listOwnTokens',
  method: 'get',
  path: '/me/tokens',
  room: 'people',
  roles: userRoles,
  summary: 'List your tokens',
  answers: { 200: json(schemas.tokensSchema, 'Your tokens.') },
  problems: ['person-in-settings'],
})

export const makeOwnToken = operation({
  id: 'makeOwnToken',
  method: 'post',
  path: '/me/tokens',
  room: 'people',
  roles: userRoles,
  givesAccess: true,
  summary: 'Make a token for a program of yours',
  body: jsonBody(schemas.newTokenSchema),
  answers: { 201: json(schemas.madeTokenSchema, 'The token.') },
  problems: ['person-in-settings', 'person-busy', 'tokens-full'],
})

export const revokeOwnToken = operation({
  id: 'revokeOwnToken',
  method: 'delete',
  path: '/me/tokens/{token}',
  room: 'people',
  roles: userRoles,
  summary: 'Revoke a token of yours',
  answers: { 204: { description: 'It is refused everywhere within a minute.' } },
  problems: ['person-in-settings', 'person-busy'],
})

export const signOutEverywhere = operation({
  id: 'signOutEverywhere',
  method: 'post',
  path: '/me/sign-out',
  room: 'people',
  roles: userRoles,
  summary: 'End all your sessions',
  description: 'Your tokens stay valid.',
  answers: { 204: { description: 'You are signed out everywhere within a minute.' } },
  problems: ['person-in-settings', 'person-busy'],
})

export const findColleagues = operation({
  id: 'findColleagues',
  method: 'get',
  path: '/colleagues',
  room: 'people',
  roles: userRoles,
  summary: 'Find the names of people by their ids, or people to give work to',
  description: 'Send `ids`, or `role` and `locale`.',
  query: z.object({
    ids: z
      .string()
      .regex(/^[\w.@+-]{1,100}(,[\w.@+-]{1,100}){0,49}$/, 'is not a list of up to 50 ids')
      .optional()
      .describe('Ids of people, separated by commas.'),
    role: z.enum(userRoles, 'is no role').optional().describe('Only people with this role.'),
    locale: localeSchema.optional().describe('Only people who work into this locale.'),
    q: z.string().max(100).optional().describe('A part of the name.'),
  }),
  answers: { 200: json(schemas.colleaguesSchema, 'At most 50 people, by name.') },
  problems: [],
})
