/** The revisions of an article: person, date and changes of each, and a button to go back to it. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Answer } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { Comparison, Revised, Revision } from '../api/types.ts'
import { Confirm } from '../components/confirm.tsx'
import { Difference } from '../components/difference.tsx'
import { useNames } from '../components/use-names.ts'
import { formatDate, t } from '../texts/texts.ts'
import { Changes } from './changes.tsx'
import { Overtaken } from './overtaken.tsx'
import type { Revising } from './revise-form.tsx'

type Properties = Revising & { revisions: Revision[]; locale: string; mayChange: boolean }

export function RevisionsPanel({ revisions, locale, mayChange, ...revising }: Properties) {
  const { path, seen, onRevised, reload } = revising
  const [asked, setAsked] = useState<number | null>(null)
  const [outcome, setOutcome] = useState<ComponentChildren>()
  const newest = revisions[0]?.revision ?? 0

  const revert = async (revision: number) => {
    const answer = await call<Revised>('POST', `${path}/revert`, {
      body: { revision },
      headers: { 'If-Match': seen() },
    })
    if (answer.ok) {
      setOutcome(<Changes revised={answer.body} />)
      await onRevised()
    } else setOutcome(answer.status === 412 ? <Overtaken reload={reload} /> : <Failure answer={answer} />)
  }
  return (
    <section class="panel revisions">
      <h2>{t('revisions.title')}</h2>
      <div class="outcome" role="status">
        {outcome}
      </div>
      <ol class="rows">
        {revisions.map((revision) => (
          <RevisionRow
            key={revision.revision}
            {...{ revision, path, locale }}
            isNewest={revision.revision === newest}
            goBack={mayChange ? setAsked : null}
          />
        ))}
      </ol>
      {asked !== null && (
        <Confirm
          question={t('revisions.confirm', { number: asked, next: newest + 1 })}
          action={t('revisions.goBack')}
          answer={(agrees) => {
            setAsked(null)
            if (agrees) revert(asked)
          }}
        />
      )}
    </section>
  )
}

type RowProperties = {
  revision: Revision
  path: string
  locale: string
  isNewest: boolean
  goBack: ((revision: number) => void) | null
}

function RevisionRow({ revision: { revision, title, at, by }, path, locale, isNewest, goBack }: RowProperties) {
  const [open, setOpen] = useState(false)
  const [answer, setAnswer] = useState<Answer<Comparison> | null>(null)
  const nameOf = useNames([by])
  const id = `revision-${revision}`
  const toggle = async () => {
    setOpen(!open)
    if (!open && !answer) setAnswer(await call('GET', `${path}/compare?from=${revision - 1}&to=${revision}`))
  }
  return (
    <li>
      <p class="line" id={id}>
        <strong>{t('revisions.number', { number: revision })}</strong>
        {isNewest && <span class="badge good">{t('revisions.current')}</span>}
        <span class="hint">
          {formatDate(at)} · {nameOf(by)}
        </span>
      </p>
      <p class="excerpt" lang={locale}>
        {title}
      </p>
      <p class="actions">
        {revision > 1 && (
          <button
            type="button"
            onClick={toggle}
            aria-expanded={open}
            aria-controls={`${id}-changes`}
            aria-describedby={id}
          >
            {t('revisions.compare')}
          </button>
        )}
        {goBack && !isNewest && (
          <button type="button" onClick={() => goBack(revision)} aria-describedby={id}>
            {t('revisions.goBack')}
          </button>
        )}
      </p>
      <div id={`${id}-changes`} hidden={!open}>
        {answer &&
          (answer.ok ? <Differences items={answer.body.items} locale={locale} /> : <Failure answer={answer} />)}
      </div>
    </li>
  )
}

function Differences({ items, locale }: Pick<Comparison, 'items'> & { locale: string }) {
  if (items.length === 0) return <p class="hint">{t('revisions.alike')}</p>
  return (
    <ul class="differences">
      {items.map(({ kind, words }, at) => (
        <li key={at}>
          <span class="badge">{t(`revisions.kinds.${kind}`)}</span>
          <p lang={locale}>
            <Difference pieces={words} />
          </p>
        </li>
      ))}
    </ul>
  )
}
