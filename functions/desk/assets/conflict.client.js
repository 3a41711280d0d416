/** Two people changed one segment: both texts, and the choice between them. Nothing is lost before it is made. */
import { element } from './dom.client.js'
import { t } from './texts.client.js'

/** @param {{theirs: string, mine: string, lang: string, take: () => void, keep: () => void}} options */
export function conflictPanel({ theirs, mine, lang, take, keep }) {
  const side = (name, text) =>
    element('div', {}, element('h2', {}, t(`translator.${name}`)), element('p', { lang }, text))
  return element(
    'div',
    { class: 'conflict', role: 'alertdialog', tabindex: '-1', 'aria-label': t('translator.conflict') },
    element('p', { class: 'error' }, t('translator.conflict')),
    element('div', { class: 'texts' }, side('theirs', theirs), side('mine', mine)),
    element(
      'p',
      { class: 'actions' },
      element('button', { onclick: take }, t('translator.takeTheirs')),
      element('button', { onclick: keep }, t('translator.keepMine')),
    ),
  )
}
