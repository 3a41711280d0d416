/**
 * Who may make which call, written down a second time, so that a change of the contract by mistake is seen. Admins may
 * make all of them.
 */
import type { UserRole } from '../../shared/people/person.ts'

/** `in`: the part of the address that names the language for which a translator or reviewer needs the role. */
export type Right = { roles: readonly UserRole[] | 'everybody'; in?: 'locale' | 'direction' | 'pair' }

const everybody = ['readVersion', 'readSignInWays', 'signIn', 'signOut']

const ofOneself = [
  ...['readMe', 'changeMe', 'listOwnTokens', 'makeOwnToken', 'revokeOwnToken', 'signOutEverywhere', 'listOwnWork'],
  'findColleagues',
]

const readByStaff = [
  ...['listArticles', 'readArticle', 'readDocument', 'readProgress', 'readOriginal', 'readLinks', 'readAssignment'],
  ...['compareRevisions', 'listRevisions', 'listSourceIssues', 'listProposals', 'listTerms', 'readTerm', 'exportTerms'],
  ...['listCandidates', 'readEntry', 'searchMemory', 'exportVersion', 'readConsistency', 'readHistory', 'readSegment'],
]

const ofVersions = [
  ...['changeLinks', 'correctSegment', 'correctSegments', 'revertSegment', 'translateSegmentAgain', 'closeProposal'],
  ...['dismissFinding', 'bringFindingBack'],
]

const ofEditors = [
  ...['uploadArticle', 'alignTexts', 'changeBlock', 'reviseArticle', 'revertArticle', 'translateVersionAgain'],
  ...['nameVersion', 'publishVersion', 'unpublishVersion', 'withdrawArticle', 'dismissSourceIssue', 'readLedger'],
  ...['listJobs', 'retryJob', 'assignVersion'],
]

const ofGlossaries = [...['addTerm', 'replaceTerm', 'deleteTerm', 'importTerms', 'acceptCandidate', 'dismissCandidate']]

const ofMemory = ['correctEntry', 'deleteEntry']

const ofAdmins = [
  ...['listPeople', 'addPerson', 'readPerson', 'changePerson', 'erasePerson', 'invitePerson', 'signOutPerson'],
  ...['makeToken', 'revokeToken', 'readTrail', 'exportTrail', 'eraseArticle', 'rebuildArticle', 'listStoredArticles'],
]

const staff = ['editor', 'translator', 'reviewer'] as const
const groups: [string[], Right][] = [
  [everybody, { roles: 'everybody' }],
  [ofOneself, { roles: [...staff, 'admin'] }],
  [readByStaff, { roles: staff }],
  [ofVersions, { roles: staff, in: 'locale' }],
  [ofEditors, { roles: ['editor'] }],
  [ofGlossaries, { roles: ['reviewer'], in: 'pair' }],
  [ofMemory, { roles: ['reviewer'], in: 'direction' }],
  [ofAdmins, { roles: ['admin'] }],
]

export const whoMay: ReadonlyMap<string, Right> = new Map(
  groups.flatMap(([ids, right]) => ids.map((id): [string, Right] => [id, right])),
)
