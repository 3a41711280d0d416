/** What memory has that resembles a segment: shown beside its draft, and put into the field when its translator says so. */
import { element } from './dom.client.js'
import { t } from './texts.client.js'

/** @param {{suggestion: any, from: string, to: string, use: (text: string) => void}} options */
export function suggestionNote({ suggestion, from, to, use }) {
  const { source, target, score, approved } = suggestion
  const name = t(approved ? 'translator.resemblesApproved' : 'translator.resembles', { score })
  return element(
    'div',
    { class: 'suggestion', role: 'group', 'aria-label': name },
    element('p', { class: 'hint' }, name),
    element('p', { class: 'hint', lang: from }, source.text),
    element('p', { lang: to }, target.text),
    element(
      'p',
      { class: 'actions' },
      element('button', { onclick: () => use(target.text) }, t('translator.useSuggestion')),
    ),
  )
}
