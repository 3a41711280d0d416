/** Shows both texts when a segment was saved or translated meanwhile, and asks for a choice. Until then both are kept. */
import type { Pair } from '../api/types.ts'
import { useNames } from '../components/use-names.ts'
import { t } from '../texts/texts.ts'

const focus = (panel: HTMLElement | null) => panel?.focus()

type Properties = { theirs: Pair; mine: string; lang: string; take(): void; keep(): void }

export function Conflict({ theirs, mine, lang, take, keep }: Properties) {
  const isDraft = theirs.edit === 0
  const said = t(isDraft ? 'translator.changed' : 'translator.conflict')
  const by = theirs.translatedBy ?? theirs.reviewedBy
  const nameOf = useNames([by])
  return (
    <div class="conflict" ref={focus} role="alertdialog" tabIndex={-1} aria-label={said}>
      <p class="error">{said}</p>
      <div class="texts">
        <div>
          <h2>
            {by === undefined
              ? t(isDraft ? 'translator.newDraft' : 'translator.theirsUnnamed')
              : t('translator.theirs', { name: nameOf(by) })}
          </h2>
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
