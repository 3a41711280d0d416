/** The types of the API's answers, from its contract. The desk takes them only from here. */
import type * as z from 'zod'
import type { alignmentAcceptedSchema, linksSchema } from '../../../contract/schemas/alignments.ts'
import type {
  acceptedSchema,
  articleSchema,
  articlesSchema,
  blockSchema,
  documentSchema,
} from '../../../contract/schemas/articles.ts'
import type { assignmentSchema, workSchema } from '../../../contract/schemas/assignments.ts'
import type { consistencySchema } from '../../../contract/schemas/consistency.ts'
import type { termsSchema } from '../../../contract/schemas/glossary.ts'
import type {
  colleaguesSchema,
  invitationSchema,
  madeTokenSchema,
  meSchema,
  peopleSchema,
  personSchema,
  signInWaysSchema,
} from '../../../contract/schemas/people.ts'
import type { problemSchema } from '../../../contract/schemas/problem.ts'
import type { proposalsSchema } from '../../../contract/schemas/proposals.ts'
import type { namedSchema } from '../../../contract/schemas/publication.ts'
import type {
  comparisonSchema,
  revisedSchema,
  revisionsSchema,
  sourceIssuesSchema,
} from '../../../contract/schemas/revisions.ts'
import type {
  correctedSchema,
  pairSchema,
  pieceSchema,
  roundSchema,
  translatorVersionSchema,
} from '../../../contract/schemas/segments.ts'
import type { trailSchema } from '../../../contract/schemas/trail.ts'

/** Whoever is signed in. */
export type Person = z.infer<typeof meSchema>
export type Role = Person['roles'][number]
export type SignInWays = z.infer<typeof signInWaysSchema>

export type ListedPerson = z.infer<typeof peopleSchema>['items'][number]
/** A person as admins see them. */
export type FullPerson = z.infer<typeof personSchema>
export type AccessToken = FullPerson['tokens'][number]
export type MadeToken = z.infer<typeof madeTokenSchema>
export type Invitation = z.infer<typeof invitationSchema>
export type Colleague = z.infer<typeof colleaguesSchema>['items'][number]

export type Assignment = z.infer<typeof assignmentSchema>
export type Work = z.infer<typeof workSchema>['items'][number]
export type TrailRecord = z.infer<typeof trailSchema>['items'][number]

/**
 * `segment`, `person` and `assignment` are the present ones, if a change came too late; `checks` are the checks that a
 * segment fails.
 */
export type Problem = z.infer<typeof problemSchema> & {
  segment?: Pair
  person?: FullPerson
  assignment?: Assignment
  checks?: Check[]
}

export type List<T> = { items: T[]; next?: string }
export type ListedArticle = z.infer<typeof articlesSchema>['items'][number]
export type ListedVersion = ListedArticle['versions'][number]

export type Named = z.infer<typeof namedSchema>
export type Naming = Pick<Named, 'slug' | 'title' | 'description'>
export type Article = z.infer<typeof articleSchema>
export type ArticleVersion = Article['versions'][number]
export type Progress = NonNullable<ArticleVersion['progress']>
export type Accepted = z.infer<typeof acceptedSchema>

export type AlignmentAccepted = z.infer<typeof alignmentAcceptedSchema>
export type Links = z.infer<typeof linksSchema>
export type Link = Links['links'][number]
export type LinkSegment = Links['source'][number]

export type Block = z.infer<typeof blockSchema>
export type ArticleDocument = z.infer<typeof documentSchema>
export type Piece = z.infer<typeof pieceSchema>

export type Revised = z.infer<typeof revisedSchema>
export type Revision = z.infer<typeof revisionsSchema>['items'][number]
export type Comparison = z.infer<typeof comparisonSchema>

export type SourceIssue = z.infer<typeof sourceIssuesSchema>['items'][number]

export type Pair = z.infer<typeof pairSchema>
export type Corrected = z.infer<typeof correctedSchema>
export type Round = z.infer<typeof roundSchema>
export type Version = z.infer<typeof translatorVersionSchema>
export type Finding = Pair['checks'][number]
export type Check = Omit<Finding, 'id' | 'dismissed'>
export type Suggestion = NonNullable<Pair['suggestion']>
export type Consistency = z.infer<typeof consistencySchema>
export type Place = Consistency['terms'][number]['lacking'][number]
export type Term = z.infer<typeof termsSchema>['items'][number]

export type Proposals = z.infer<typeof proposalsSchema>
export type Proposal = Proposals['items'][number]
