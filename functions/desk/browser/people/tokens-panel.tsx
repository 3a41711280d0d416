/** A person's tokens: which there are, making one, which is shown once, and revoking. */
import { useRef, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { AccessToken } from '../api/types.ts'
import { Confirm } from '../components/confirm.tsx'
import { formatDate, t } from '../texts/texts.ts'
import { type Outcome, OutcomeLine } from './outcome.tsx'
import { TokenForm } from './token-form.tsx'

type Properties = {
  /** Where the tokens are. */
  path: string
  tokens: readonly AccessToken[]
  /** Whether one can be made: not for somebody without access. */
  mayMake: boolean
  onChanged(): Promise<unknown>
}

const columns = ['name', 'made', 'used', 'expires'] as const

export function TokensPanel({ path, tokens, mayMake, onChanged }: Properties) {
  const [asked, setAsked] = useState<AccessToken | null>(null)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const revoke = async ({ id, name }: AccessToken) => {
    const answer = await call('DELETE', `${path}/${encodeURIComponent(id)}`)
    setOutcome(answer.ok ? t('tokens.revoked', { name }) : answer)
    if (!answer.ok) return
    await onChanged()
    // The row with the focus is gone.
    heading.current?.focus()
  }
  return (
    <section class="panel">
      <h2 ref={heading} tabIndex={-1}>
        {t('tokens.title')}
      </h2>
      <p class="hint">{t('tokens.hint')}</p>
      {tokens.length === 0 ? (
        <p>{t('tokens.none')}</p>
      ) : (
        <table class="articles">
          <thead>
            <tr>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {t(`tokens.${name}`)}
                </th>
              ))}
              <th scope="col">
                <span class="unseen">{t('tokens.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} revoke={() => setAsked(token)} />
            ))}
          </tbody>
        </table>
      )}
      <OutcomeLine outcome={outcome} />
      {mayMake && <TokenForm {...{ path, onChanged }} />}
      {asked && (
        <Confirm
          question={t('tokens.revokeQuestion', { name: asked.name })}
          action={t('tokens.revoke')}
          answer={(agrees) => {
            setAsked(null)
            if (agrees) revoke(asked)
          }}
        />
      )}
    </section>
  )
}

function TokenRow({ token, revoke }: { token: AccessToken; revoke(): void }) {
  const { name, createdAt, lastUsedAt, expiresAt } = token
  const isOver = expiresAt !== null && expiresAt <= Date.now()
  /** On a phone there is no head of the table. */
  const cell = (title: (typeof columns)[number], text: string) => (
    <td class="date" data-title={`${t(`tokens.${title}`)}: `}>
      {text}
    </td>
  )
  return (
    <tr>
      <th scope="row">{name}</th>
      {cell('made', formatDate(createdAt))}
      {cell('used', lastUsedAt === null ? t('tokens.never') : formatDate(lastUsedAt))}
      {cell('expires', expiresAt === null ? t('tokens.noEnd') : isOver ? t('tokens.isOver') : formatDate(expiresAt))}
      <td>
        <button type="button" onClick={revoke} aria-label={t('tokens.revokeNamed', { name })}>
          {t('tokens.revoke')}
        </button>
      </td>
    </tr>
  )
}
