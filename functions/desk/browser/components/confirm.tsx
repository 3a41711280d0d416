/** A dialog that asks for confirmation. */
import { t } from '../texts/texts.ts'
import { Dialog } from './dialog.tsx'

/** `action` is the text of the button that confirms. */
export function Confirm(props: { question: string; action: string; answer(agrees: boolean): void }) {
  const { question, action, answer } = props
  return (
    <Dialog labelledBy="question" onClose={(value) => answer(value === 'yes')}>
      <form method="dialog">
        <p id="question">{question}</p>
        <p class="actions">
          <button type="submit" value="yes" class="primary">
            {action}
          </button>
          <button type="submit" value="no">
            {t('cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
