/** Every key of the store, in one place. ARCHITECTURE.md says who writes each, and how. */
import type { Locale } from '../locales/locale.ts'

/** The prefix of the objects that are served at readers' addresses. */
export const sitePrefix = 'site/'

export const keys = {
  articles: () => 'articles/',
  article: (article: string) => `articles/${article}/`,
  articleRecord: (article: string) => `articles/${article}/record.json`,
  original: (article: string, source: string) => `articles/${article}/sources/${source}/original`,
  document: (article: string, source: string) => `articles/${article}/sources/${source}/document.json`,
  documentPart: (article: string, source: string, name: string) =>
    `articles/${article}/sources/${source}/parts/${name}.json`,
  drafts: (article: string, locale: Locale) => `articles/${article}/${locale}/drafts/`,
  draft: (article: string, locale: Locale, name: string) => `articles/${article}/${locale}/drafts/${name}.json`,
  edits: (article: string, locale: Locale) => `articles/${article}/${locale}/edits/`,
  segmentEdits: (article: string, locale: Locale, segment: string) => `articles/${article}/${locale}/edits/${segment}/`,
  edit: (article: string, locale: Locale, segment: string, n: number) =>
    `articles/${article}/${locale}/edits/${segment}/${numbered(n)}.json`,
  dismissal: (article: string, locale: Locale, segment: string, finding: string, n: number) =>
    `articles/${article}/${locale}/edits/${segment}/dismissals/${finding}/${numbered(n)}.json`,
  alignments: (article: string, locale: Locale) => `articles/${article}/${locale}/alignments/`,
  alignment: (article: string, locale: Locale, n: number) =>
    `articles/${article}/${locale}/alignments/${numbered(n)}.json`,
  proposals: (article: string, locale: Locale) => `articles/${article}/${locale}/proposals/`,
  proposal: (article: string, locale: Locale, id: string) => `articles/${article}/${locale}/proposals/${id}.json`,
  closedProposal: (article: string, locale: Locale, id: string) =>
    `articles/${article}/${locale}/proposals/${id}.closed.json`,
  proposalDecisions: () => 'proposal-decisions/',
  proposalDecision: (id: string) => `proposal-decisions/${id}.json`,
  sourceIssues: (article: string) => `articles/${article}/source-issues/`,
  sourceIssue: (article: string, locale: Locale, segment: string, n: number) =>
    `articles/${article}/source-issues/${locale}/${segment}/${numbered(n)}.json`,
  dismissedSourceIssue: (article: string, locale: Locale, segment: string, n: number) =>
    `articles/${article}/source-issues/${locale}/${segment}/${numbered(n)}-dismissed.json`,
  assignment: (article: string, locale: Locale) => `articles/${article}/${locale}/assignment.json`,
  version: (article: string, locale: Locale) => `articles/${article}/${locale}.json`,
  versionParts: (article: string, locale: Locale) => `articles/${article}/${locale}/parts/`,
  versionPart: (article: string, locale: Locale, source: string, part: number) =>
    `articles/${article}/${locale}/parts/${source}/${numbered(part)}.json`,
  site: (locale: Locale, slug: string) => `${sitePrefix}${locale}/${slug}.json`,
  glossary: (pair: string) => `glossary/${pair}.json`,
  dismissedCandidates: (pair: string) => `glossary/${pair}/dismissed/`,
  dismissedCandidate: (pair: string, id: string) => `glossary/${pair}/dismissed/${id}.json`,
  memory: (pair: string) => `memory/${pair}`,
  lexicon: (pair: string) => `memory/${pair}/lexicon.json`,
  person: (id: string) => `people/${id}.json`,
  tokenUse: (person: string, token: string) => `people/${person}/tokens/${token}.json`,
  tokenUses: (person: string) => `people/${person}/tokens/`,
  /** `hash`: the SHA-256 of an e-mail address in lower case. */
  personByEmail: (hash: string) => `people/emails/${hash}.json`,
  /** `hash`: the SHA-256 of an issuer, a space, and a subject there. */
  personByIdentity: (hash: string) => `people/identities/${hash}.json`,
  /** Not below `index/`, which backups leave out: nothing makes these again. */
  directory: () => 'directory',
  work: () => 'work',
  trail: () => 'trail',
  articlesIndex: () => 'index/articles',
  list: (name: string) => `index/lists/${name}`,
  search: (locale: Locale) => `index/search/${locale}`,
  termsIndex: () => 'index/terms',
  openJobs: () => 'jobs/open/',
  openJob: (dueMs: number, name: string) => `jobs/open/${String(dueMs).padStart(13, '0')}/${name}.json`,
  deadJobs: () => 'jobs/dead/',
  deadJob: (name: string) => `jobs/dead/${name}.json`,
  limits: () => 'limits/',
  limitsOfDay: (day: string) => `limits/${day}/`,
  limitSalt: (day: string) => `limits/${day}/salt.json`,
  limitsOf: (day: string, caller: string) => `limits/${day}/${caller}/`,
  limit: (day: string, caller: string, n: number) => `limits/${day}/${caller}/${numbered(n)}.json`,
  idempotency: (hash: string) => `idempotency/${hash}.json`,
}

/** Pads numbers with zeros so that keys sort in numeric order. */
const numbered = (n: number) => String(n).padStart(6, '0')
