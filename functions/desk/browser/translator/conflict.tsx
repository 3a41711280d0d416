/** Shows both texts when two people have changed one segment, and asks for a choice. Until then both are kept. */
import { useEffect, useRef } from 'preact/hooks'
import type { Pair } from '../api/types.ts'
import { t } from '../texts/texts.ts'

type Properties = { theirs: Pair; mine: string; lang: string; take(): void; keep(): void }

export function Conflict({ theirs, mine, lang, take, keep }: Properties) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const name = theirs.translatorName ?? theirs.translatedBy ?? theirs.reviewerName ?? theirs.reviewedBy
  return (
    <div class="conflict" ref={panel} role="alertdialog" tabIndex={-1} aria-label={t('translator.conflict')}>
      <p class="error">{t('translator.conflict')}</p>
      <div class="texts">
        <div>
          <h2>{name ? t('translator.theirs', { name }) : t('translator.theirsUnnamed')}</h2>
          <p lang={lang}>{theirs.target?.text}</p>
        </div>
        <div>
          <h2>{t('translator.mine')}</h2>
          <p lang={lang}>{mine}</p>
        </div>
      </div>
      <p class="actions">
        <button type="button" onClick={take}>
          {t('translator.takeTheirs')}
        </button>
        <button type="button" onClick={keep}>
          {t('translator.keepMine')}
        </button>
      </p>
    </div>
  )
}
