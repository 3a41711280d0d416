/** Says that somebody else has changed the article, and offers to reload it. No typed text is lost. */
import { useState } from 'preact/hooks'
import { t } from '../texts/texts.ts'

export function Overtaken({ reload }: { reload(): Promise<unknown> }) {
  const [reloaded, setReloaded] = useState(false)
  const again = async () => {
    await reload()
    setReloaded(true)
  }
  return (
    <>
      <p>{t(reloaded ? 'revise.reloaded' : 'revise.overtaken')}</p>
      {!reloaded && (
        <button type="button" onClick={again}>
          {t('revise.reload')}
        </button>
      )}
    </>
  )
}
