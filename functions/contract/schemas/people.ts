/** People as the API takes and shows them: to an admin, to themselves, and to colleagues. */
import * as z from 'zod'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { userRoles } from '../../../shared/people/person.ts'
import { personStates } from '../../../shared/people/person-record.ts'
import { isPlainText } from '../../../shared/text/plain-text.ts'
import { named, pageOf, timeSchema } from './named.ts'

const nameSchema = z.string().trim().min(1).max(100).check(isPlainText)
const emailSchema = z.email('is not an e-mail address').max(254).toLowerCase()
const rolesSchema = z.array(z.enum(userRoles)).max(userRoles.length)
const languagesSchema = z
  .array(localeSchema)
  .min(1)
  .nullable()
  .describe('The locales into which a translator or reviewer works; null for all. Editors and admins work in all.')
const listedSchema = z.boolean().describe('Whether readers see the name.')

const tokenSchema = z.object({
  id: z.string(),
  name: z.string().describe('What it is for.'),
  createdAt: timeSchema,
  expiresAt: timeSchema.nullable(),
  lastUsedAt: timeSchema.nullable().describe('Accurate to some hours.'),
})

export const meSchema = named(
  'Me',
  'The person behind a token or a session, and what they may do.',
  z.object({
    id: z.string(),
    name: z.string().nullable().describe('Null without a name; people then see the id.'),
    listed: listedSchema,
    roles: rolesSchema,
    languages: languagesSchema,
    operations: z.array(z.string()).describe('The ids of the calls that they may make, in some language at least.'),
    secondEyes: z.boolean().describe('Whether somebody else than the translator has to make a segment final.'),
    isStored: z.boolean().describe('`false`: the settings name them, so that nothing of it can be changed here.'),
  }),
)

export const personSchema = named(
  'Person',
  'A person as admins see them.',
  z.object({
    id: z.string(),
    name: z.string(),
    listed: listedSchema,
    email: z.string().nullable(),
    roles: rolesSchema,
    languages: languagesSchema,
    state: z
      .enum(personStates)
      .describe('`waiting`: for an admin’s decision. `suspended`: without access for a while. `gone`: erased.'),
    isStored: z.boolean().describe('`false`: the settings name them.'),
    tokens: z.array(tokenSchema),
    invitation: z.object({ expiresAt: timeSchema }).nullable().describe('One that was not used yet.'),
    issuers: z.array(z.string()).describe('Where they have an account to sign in with (OpenID Connect).'),
    createdAt: timeSchema.nullable(),
  }),
)

export const peopleSchema = named(
  'People',
  'A page of people, by name. Those who wait for a decision come first.',
  pageOf(
    personSchema.pick({ id: true, name: true, email: true, roles: true, languages: true, state: true, isStored: true }),
  ),
)

export const newPersonSchema = named(
  'NewPerson',
  'A person to be added.',
  z.strictObject({
    name: nameSchema,
    email: emailSchema.optional().describe('Whoever signs in at an issuer with this address is this person.'),
    roles: rolesSchema.min(1),
    languages: languagesSchema.default(null),
    listed: listedSchema.default(true),
  }),
)
export type NewPerson = z.output<typeof newPersonSchema>

export const personChangeSchema = named(
  'PersonChange',
  'What is to be changed of a person. What is left out stays.',
  z.strictObject({
    name: nameSchema.optional(),
    email: emailSchema.nullable().optional(),
    roles: rolesSchema.optional(),
    languages: languagesSchema.optional(),
    listed: listedSchema.optional(),
    state: z.enum(['active', 'suspended']).optional(),
  }),
)
export type PersonChange = z.output<typeof personChangeSchema>

export const ownChangeSchema = named(
  'OwnChange',
  'What people change of themselves.',
  z.strictObject({ name: nameSchema.optional(), listed: listedSchema.optional() }),
)

export const newTokenSchema = named(
  'NewToken',
  'A token to be made.',
  z.strictObject({
    name: nameSchema.describe('What it is for.'),
    days: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe('For how many days it is valid. Without it until it is revoked.'),
  }),
)

export const madeTokenSchema = named(
  'MadeToken',
  'A token that was made. The text is shown this once; Punte keeps only its hash.',
  tokenSchema.omit({ lastUsedAt: true }).extend({ token: z.string() }),
)

export const tokensSchema = named('Tokens', 'A person’s own tokens.', z.object({ items: z.array(tokenSchema) }))

export const invitationSchema = named(
  'Invitation',
  'An invitation. The text is shown this once, and works once.',
  z.object({ invitation: z.string(), expiresAt: timeSchema }),
)

export const signInSchema = named(
  'SignIn',
  'What somebody signs in with: a token, or an invitation.',
  z.union([
    z.strictObject({ token: z.string().min(1).max(500) }),
    z.strictObject({
      invitation: z.string().min(1).max(500),
      listed: listedSchema.optional().describe('The person’s wish. Without it what the admin chose.'),
    }),
  ]),
)

export const signInWaysSchema = named(
  'SignInWays',
  'How people sign in here.',
  z.object({
    issuers: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe('Issuers of OpenID Connect. Open `/desk/sign-in/{id}` to sign in there.'),
  }),
)

export const colleaguesSchema = named(
  'Colleagues',
  'People by their ids, or those who can be given work.',
  z.object({
    items: z.array(
      z.object({ id: z.string(), name: z.string().nullable().describe('Null for somebody who is gone.') }),
    ),
  }),
)
