/** Loads a version with its segments, proposals and glossary, and keeps it up to date while the page is open. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '../api/answer.ts'
import { call, readAll, unauthorised } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { Article, List, Pair, Proposal, Term, Version } from '../api/types.ts'
import { keepSame, useRepeat } from '../components/hooks.ts'
import { t } from '../texts/texts.ts'

/** A version with over 500 segments is polled less often, because its answer takes megabytes. */
const [oftenSeconds, seldomSeconds, longVersion] = [4, 15, 500]
const proposalsSeconds = 60

/** `path` is the article's path. */
export function useVersion(path: string, to: string) {
  const versionPath = `${path}/versions/${to}`
  const [article, setArticle] = useState<Article | null>(null)
  const [version, setVersion] = useState<Version | null>(null)
  const [proposals, setProposals] = useState<Proposal[] | null>(null)
  const [terms, setTerms] = useState<ReadonlyMap<string, Term>>(new Map())
  const [trouble, setTrouble] = useState<ComponentChildren>(null)
  const shown = useRef<Version | null>(null)
  /** Closed proposals. An answer that was requested before the closing still lists them. */
  const closed = useRef(new Set<string>())

  const load = async () => {
    const answer = await call<Version>('GET', versionPath)
    if (isForReaders(answer)) return document.dispatchEvent(new Event(unauthorised))
    if (!answer.ok) return setTrouble(answer.status === 409 ? t('translator.pending') : <Failure answer={answer} />)
    const before = shown.current
    if (before && !isSameText(before, answer.body)) return setTrouble(<Revised />)
    setTrouble(null)
    shown.current = { ...answer.body, segments: keepPairs(before?.segments ?? [], answer.body.segments) }
    setVersion(shown.current)
  }
  const loadProposals = async () => {
    const read = await readAll<Proposal>(`${versionPath}/proposals`)
    const open = read?.filter(({ id }) => !closed.current.has(id))
    if (open) setProposals((before) => keepSame(before, open))
  }
  useRepeat(load, () => ((shown.current?.segments.length ?? 0) > longVersion ? seldomSeconds : oftenSeconds))
  useRepeat(loadProposals, () => proposalsSeconds)
  useEffect(() => {
    call<Article>('GET', path).then((answer) =>
      answer.ok ? setArticle(answer.body) : setTrouble(<Failure answer={answer} />),
    )
  }, [])
  const source = version?.sourceLocale
  useEffect(() => {
    if (!source) return
    const pair = [source, to].sort().join('-')
    call<List<Term>>('GET', `/glossaries/${pair}/terms`).then(
      (answer) => answer.ok && setTerms(new Map(answer.body.items.map((term) => [term.id, term]))),
    )
  }, [source])

  return {
    ...{ article, version, terms },
    /** Why the page is not up to date; nothing if it is. */
    trouble,
    proposals,
    /** Removes a closed proposal. */
    onClosed(id: string) {
      closed.current.add(id)
      setProposals((before) => before?.filter((proposal) => proposal.id !== id) ?? null)
    },
  }
}

const Revised = () => (
  <>
    {t('translator.revised')}{' '}
    <button type="button" onClick={() => location.reload()}>
      {t('translator.reload')}
    </button>
  </>
)

/** Whoever is signed in no more gets a version as readers see it, without the time of its last edit, or hears of none. */
const isForReaders = (answer: Answer<Partial<Version>>): boolean =>
  answer.ok ? answer.body.editedAt === undefined : answer.body?.code === 'version-not-public'

/** Whether `after` has the same revision and no new segments. */
function isSameText(before: Version, after: Version): boolean {
  const known = new Set(before.segments.map(({ id }) => id))
  return before.revision === after.revision && after.segments.every(({ id }) => known.has(id))
}

/** Reuses the earlier values of unchanged pairs, so that their rows are not rendered again. */
function keepPairs(before: Pair[], after: Pair[]): Pair[] {
  const known = new Map(before.map((pair) => [pair.id, pair]))
  return after.map((pair) => keepSame(known.get(pair.id) ?? pair, pair))
}
