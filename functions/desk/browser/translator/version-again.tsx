/** Translates the whole version again, once an editor has read how much of it that is. */
import { useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Alert } from '../api/failure.tsx'
import type { Round, Version } from '../api/types.ts'
import { Confirm } from '../components/confirm.tsx'
import { t } from '../texts/texts.ts'
import { isOfVersion } from './rounds.ts'

type Properties = { version: Version; path: string; onRound(round: number): void }

export function VersionAgain({ version, path, onRound }: Properties) {
  const [isAsked, setAsked] = useState(false)
  const [failed, setFailed] = useState<Failed | null>(null)
  const count = version.segments.filter(isOfVersion).length
  const answer = async (agrees: boolean) => {
    setAsked(false)
    if (!agrees) return
    const answer = await call<Round>('POST', `${path}/translate-again`)
    setFailed(answer.ok ? null : answer)
    if (answer.ok) onRound(answer.body.round)
  }
  if (count === 0) return null
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        {t('translator.againAll')}
      </button>
      <Alert answer={failed} />
      {isAsked && (
        <Confirm question={t('translator.againQuestion', { count })} action={t('translator.again')} answer={answer} />
      )}
    </>
  )
}
