/** What a person may do, so that a page offers only that. The API checks it again. */
import type { Locale } from '../../../shared/locales/locale.ts'
import { worksIn } from '../../../shared/people/person.ts'
import type * as alignments from '../../contract/operations/alignments.ts'
import type * as articles from '../../contract/operations/articles.ts'
import type * as assignments from '../../contract/operations/assignments.ts'
import type * as people from '../../contract/operations/people.ts'
import type * as proposals from '../../contract/operations/proposals.ts'
import type * as publication from '../../contract/operations/publication.ts'
import type * as revisions from '../../contract/operations/revisions.ts'
import type * as segments from '../../contract/operations/segments.ts'
import type * as trail from '../../contract/operations/trail.ts'
import type { Person, Role } from './api/types.ts'

type Modules =
  | (typeof alignments | typeof articles | typeof assignments | typeof people)
  | (typeof proposals | typeof publication | typeof revisions | typeof segments | typeof trail)
type IdIn<Part> = Part extends { id: infer Id extends string } ? Id : never
type IdsOf<Module> = Module extends unknown ? IdIn<Module[keyof Module]> : never
/** The ids of the calls that the desk makes. */
export type OperationId = IdsOf<Modules>

const staff: readonly Role[] = ['editor', 'translator', 'reviewer']

/** `locale`: of the version, for a call that is open to those who work into it. */
export const may = (person: Person, operation: OperationId, locale?: string): boolean =>
  person.operations.includes(operation) && (locale === undefined || works(person, staff, locale))

/** Whether a person may make a segment of a version final, and change one that is. */
export const mayFinal = (person: Person, locale: string): boolean => works(person, ['reviewer'], locale)

/** A page's version is a locale, because the server checks the address. */
const works = ({ id, roles, languages }: Person, needed: readonly Role[], locale: string): boolean =>
  worksIn({ id, roles, languages: languages ?? undefined }, needed, locale as Locale)
