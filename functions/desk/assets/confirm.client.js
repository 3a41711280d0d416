/** Asks before something is done. */
import { element } from './dom.client.js'
import { t } from './texts.client.js'

/** @param {string} question @param {string} action what the button that agrees says @returns {Promise<boolean>} */
export function confirm(question, action) {
  return new Promise((resolve) => {
    const close = () => {
      resolve(dialog.returnValue === 'yes')
      dialog.remove()
    }
    const dialog = element(
      'dialog',
      { onclose: close, 'aria-labelledby': 'question' },
      element(
        'form',
        { method: 'dialog' },
        element('p', { id: 'question' }, question),
        element(
          'p',
          { class: 'actions' },
          element('button', { value: 'yes', class: 'primary' }, action),
          element('button', { value: 'no' }, t('cancel')),
        ),
      ),
    )
    document.body.append(dialog)
    dialog.showModal()
  })
}
