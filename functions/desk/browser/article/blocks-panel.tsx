/**
 * Blocks that are not translated or that an editor decided about: the reason, and switches to change it. Below them, what
 * is in no block.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Answer } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { ArticleDocument, Block } from '../api/types.ts'
import { findText, t } from '../texts/texts.ts'
import { DroppedList } from './dropped-list.tsx'

type Properties = { path: string; mayChange: boolean }

export function BlocksPanel(props: Properties) {
  const [answer, setAnswer] = useState<Answer<ArticleDocument> | null>(null)
  useEffect(() => {
    call<ArticleDocument>('GET', `${props.path}/document`).then(setAnswer)
  }, [])
  if (!answer) return null
  return (
    <section class="panel blocks">
      <h2>{t('blocks.title')}</h2>
      {answer.ok ? (
        <>
          <Blocks document={answer.body} {...props} />
          <DroppedList {...answer.body} />
        </>
      ) : (
        <p class="error">
          <Failure answer={answer} />
        </p>
      )}
    </section>
  )
}

function Blocks({ document: { blocks, locale }, path, mayChange }: Properties & { document: ArticleDocument }) {
  const left = blocks.filter(
    ({ translate, roleReason: why, kind, text }) =>
      (!translate || why === 'editor') && kind !== 'break' && text.trim() !== '',
  )
  if (left.length === 0) return <p class="hint">{t('blocks.none')}</p>
  return (
    <>
      {mayChange && <p class="hint">{t('blocks.hint')}</p>}
      <details open={left.length <= 8}>
        <summary>{t('blocks.count', { count: left.length })}</summary>
        <ul>
          {left.map((block) => (
            <BlockItem key={block.id} {...{ block, path, locale, mayChange }} />
          ))}
        </ul>
      </details>
    </>
  )
}

const switches = ['translate', 'render'] as const
type Switch = (typeof switches)[number]

function BlockItem({ block, path, locale, mayChange }: Properties & { block: Block; locale: string }) {
  const [values, setValues] = useState({ translate: block.translate, render: block.render })
  const [busy, setBusy] = useState<Switch | null>(null)
  const [answer, setAnswer] = useState<Answer<Block> | null>(null)
  const toggle = async (name: Switch, value: boolean) => {
    setBusy(name)
    setValues({ ...values, [name]: value })
    const body = { [name]: value }
    const answer = await call<Block>('PATCH', `${path}/blocks/${encodeURIComponent(block.id)}`, { body })
    setBusy(null)
    setAnswer(answer)
    if (!answer.ok) setValues((now) => ({ ...now, [name]: !value }))
  }
  const why = block.roleReason && (findText(`why.${block.roleReason}`) ?? block.roleReason)
  const facts = [t(`kind.${block.kind}`), t(`role.${block.role}`), why].filter(Boolean)
  return (
    <li>
      <p class="excerpt" lang={block.role === 'other-language' ? undefined : locale}>
        {excerpt(block.text)}
      </p>
      <p class="hint">{facts.join(' · ')}</p>
      <p class="actions">
        {switches.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={values[name]}
              disabled={!mayChange || busy === name}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />{' '}
            {t(`blocks.${name}`)}
          </label>
        ))}
        <span role="status">{answer && (answer.ok ? t('blocks.saved') : <Failure answer={answer} />)}</span>
      </p>
    </li>
  )
}

const excerpt = (text: string): string => (text.length > 220 ? `${text.slice(0, 220)}…` : text)
