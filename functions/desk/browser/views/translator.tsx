/** The translator's view of a version: one row per segment, updated while it is open. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Pair, Place, Proposal } from '../api/types.ts'
import { Options } from '../components/field.tsx'
import { useLatest, useTitle } from '../components/hooks.ts'
import { memo } from '../components/memo.ts'
import { ProgressBar } from '../components/versions.tsx'
import { may, mayFinal } from '../may.ts'
import { start, type ViewProperties } from '../start.tsx'
import { languageName, t } from '../texts/texts.ts'
import { ConsistencyPanel } from '../translator/consistency-panel.tsx'
import { filterNames, filterOf } from '../translator/filters.ts'
import { ProposalList } from '../translator/proposals.tsx'
import { isAwaited, isOfVersion } from '../translator/rounds.ts'
import { fieldId, SegmentRow, type Shared } from '../translator/segment-row.tsx'
import { useRows } from '../translator/use-rows.ts'
import { useVersion } from '../translator/use-version.tsx'
import { VersionAgain } from '../translator/version-again.tsx'

const Row = memo(SegmentRow)
const none: readonly Proposal[] = []

function Translator({ article: id, version: to, person }: ViewProperties) {
  const path = `/articles/${encodeURIComponent(id)}`
  const { article, version, proposals, terms, trouble, onClosed } = useVersion(path, to)
  const [round, setRound] = useState(0)
  const [filter, setFilter] = useState(() => filterOf(location.search))
  const bySegment = useMemo(() => proposals && Map.groupBy(proposals, ({ segment }) => segment), [proposals])
  const { rows, visible, unsaved, onChange } = useRows(version?.segments, filter, bySegment)
  useTitle(article ? `${article.title} (${to.toUpperCase()})` : t('title'))
  // If the address names a segment, focus it here, because it did not exist yet when the browser looked for it.
  useEffect(() => {
    if (version && location.hash) document.getElementById(location.hash.slice(1))?.focus()
  }, [version !== null])

  const next = useLatest((segment: string) => {
    const ids = rows.map(({ pair }) => pair.id).filter((id) => visible.has(id))
    document.getElementById(fieldId(ids[ids.indexOf(segment) + 1] ?? ''))?.focus()
  })
  /** Goes to a segment, whatever the filter shows, and selects a place of its target. */
  const jump = (segment: string, place?: Place) => {
    if (!visible.has(segment)) setFilter('all')
    // After the row is shown: one that is hidden takes no focus.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(fieldId(segment))}`)
      field?.focus()
      if (place) field?.setSelectionRange(place.start, place.end)
    })
  }
  const mayEdit = may(person, 'correctSegment', to)
  const me = { id: person.id, mayFinal: mayFinal(person, to), secondEyes: person.secondEyes }
  const from = version?.sourceLocale ?? ''
  const shared: Shared = useMemo(
    () => ({
      ...{ path: `${path}/versions/${to}`, from, to, me, mayEdit, round, terms, onChange, onClosed },
      onNext: (segment) => next.current(segment),
    }),
    [from, JSON.stringify(me), mayEdit, round, terms],
  )
  const homeless = version
    ? (proposals ?? none).filter(({ segment }) => !version.segments.some(({ id }) => id === segment))
    : none

  const isUnderWay = (pair: Pair) => isFirstAwaited(pair) || (isOfVersion(pair) && isAwaited(pair, round))

  return (
    <>
      <p>
        <a href={`/desk${path}`}>{t('article.back')}</a>
      </p>
      {article && (
        <>
          <h1>{t('translator.title', { language: languageName(to) })}</h1>
          <p class="subject" lang={article.locale}>
            {article.title}
          </p>
        </>
      )}
      <p class="hint" role="status">
        {trouble ?? (version ? version.segments.some(isUnderWay) && t('translator.waiting') : t('loading'))}
      </p>
      <div class="toolbar">
        <div>{version && <ProgressBar progress={version.progress} />}</div>
        <p>
          <label for="filter">{t('translator.show')}</label>{' '}
          <select
            id="filter"
            value={filter}
            onChange={({ currentTarget: { value } }) => setFilter(filterNames.find((name) => name === value) ?? 'all')}
          >
            <Options names={filterNames.map((name) => [name, t(`translator.shows.${name}`)])} />
          </select>
        </p>
        <p class="unsaved" role="status">
          {unsaved > 0 && t('translator.unsavedCount', { count: unsaved })}
        </p>
      </div>
      <p class="hint">{t(mayEdit ? 'translator.keys' : 'translator.readOnly')}</p>
      {version && may(person, 'translateVersionAgain') && (
        <VersionAgain {...{ version, path: shared.path, onRound: setRound }} />
      )}
      {version && <ConsistencyPanel {...{ version, path: shared.path, jump }} />}
      <ProposalList {...{ proposals: homeless, path: shared.path, to, mayEdit, onClosed }} name={t('proposals.gone')} />
      {version && version.segments.length > 0 && visible.size === 0 && <p class="hint">{t('translator.none')}</p>}
      <ol class="segments">
        {rows.map(({ pair, at }, place) => (
          <Row
            key={pair.id}
            {...{ shared, pair, number: at + 1 }}
            startsBlock={pair.block !== rows[place - 1]?.pair.block}
            hidden={!visible.has(pair.id)}
            proposals={bySegment?.get(pair.id) ?? none}
          />
        ))}
      </ol>
    </>
  )
}

/** Whether the machine may still translate it. If the engine refused it, people must. */
const isFirstAwaited = ({ target, refused }: Pair): boolean => target === null && !refused

start(Translator)
