/** What is given to the person, those due first before the others. Nothing is shown if nothing is. */
import { useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Work } from '../api/types.ts'
import { keepSame, useRepeat } from '../components/hooks.ts'
import { ProgressBar } from '../components/versions.tsx'
import { formatDue, languageName, t } from '../texts/texts.ts'

const everySeconds = 60

export function WorkList() {
  const [work, setWork] = useState<Work[]>([])
  const load = async () => {
    const answer = await call<{ items: Work[] }>('GET', '/me/work')
    if (answer.ok) setWork((before) => keepSame(before, answer.body.items))
  }
  useRepeat(load, () => everySeconds)
  if (work.length === 0) return null
  return (
    <section class="panel work">
      <h2>{t('work.title')}</h2>
      <ul class="rows">
        {work.map((item) => (
          <WorkItem key={`${item.article} ${item.locale}`} item={item} />
        ))}
      </ul>
    </section>
  )
}

function WorkItem({ item: { article, locale, title, as, due, note, state, progress } }: { item: Work }) {
  const isOverdue = due !== null && due < Date.now() && state !== 'reviewed'
  const facts = [languageName(locale), ...as.map((role) => t(`work.as.${role}`))]
  return (
    <li>
      <p class="line">
        <a href={`/desk/articles/${encodeURIComponent(article)}/${locale}`}>
          <strong>{title}</strong>
        </a>
        <span class="hint">{facts.join(' · ')}</span>
        {due !== null && <span class={isOverdue ? 'error' : 'hint'}>{t('work.due', { when: formatDue(due) })}</span>}
        {isOverdue && <span class="badge warn">{t('work.overdue')}</span>}
      </p>
      {note && <p class="note">{note}</p>}
      {progress ? <ProgressBar progress={progress} /> : <p class="hint">{t(`state.${state}`)}</p>}
    </li>
  )
}
