/**
 * One segment at the translator: its source, its target to edit, what is known of it, and saving.
 * `pair` is the segment as its translator has seen it; what others do meanwhile never changes a text that is being edited.
 */
import { call, failure } from './api.client.js'
import { conflictPanel } from './conflict.client.js'
import { element } from './dom.client.js'
import { checkList, factsOf, notesOf } from './facts.client.js'
import { proposalList } from './proposals.client.js'
import { sourceHints, sourceOf } from './source.client.js'
import { suggestionNote } from './suggestion.client.js'
import { t } from './texts.client.js'

/**
 * @param {{pair: any, number: number, from: string, to: string, path: string, states: string[], onchange: () => void, onnext: () => void}} options
 *   `path` is the version's, `states` what a save may make of a segment
 */
export function segmentRow({ pair: first, number, from, to, path, states, onchange, onnext }) {
  let pair = first
  /** Names one save, so that trying it again after a lost answer is no second edit. */
  let attempt = null
  let saving = false

  const id = `segment-${first.id}`
  const source = element('p', { class: 'source', lang: from })
  const sourceNotes = element('div')
  const area = element('textarea', { id, lang: to, spellcheck: 'true', 'aria-describedby': `${id}-facts` })
  const facts = element('p', { class: 'facts', id: `${id}-facts` })
  const notes = element('div', { class: 'notes' })
  const proposals = proposalList({ path, to, use })
  const conflict = element('div', { class: 'conflict-place' })
  const options = states.map((state) => element('option', { value: state }, t(`saveState.${state}`)))
  const state = element('select', { id: `${id}-state` }, options)
  const factual = element('input', { type: 'checkbox' })
  const button = element('button', { onclick: () => save() }, t('translator.save'))
  const stillRight = element('button', { onclick: () => save(), hidden: true }, t('translator.stillRight'))
  const status = element('span', { role: 'status', class: 'status' })
  const node = element(
    'li',
    { class: 'segment' },
    element(
      'div',
      { class: 'side' },
      element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      source,
      sourceNotes,
    ),
    element(
      'div',
      { class: 'side' },
      element(
        'label',
        { for: id, class: 'unseen' },
        `${t('translator.segment', { number })}, ${t('translator.target')}`,
      ),
      area,
      facts,
      notes,
      proposals.node,
      conflict,
      element(
        'p',
        { class: 'actions' },
        element('label', { for: `${id}-state` }, t('translator.saveAs')),
        state,
        button,
        stillRight,
        element(
          'label',
          { class: 'factual', title: t('translator.factualHint') },
          factual,
          ` ${t('translator.factual')}`,
        ),
        status,
      ),
    ),
  )

  const standing = () => pair.target?.text ?? ''
  const isDirty = () => area.value !== standing()

  /** Takes a pair as what its translator has seen; the text in the field stays. */
  function take(next) {
    pair = next
    attempt = null
    source.replaceChildren(...sourceOf(pair))
    sourceNotes.replaceChildren(...sourceHints(pair))
    state.value = states.includes(pair.state) && pair.state === 'final' ? 'final' : 'reviewed'
    facts.replaceChildren(...factsOf(pair))
    notes.replaceChildren(...notesOf(pair), ...suggestionOf(pair))
    conflict.replaceChildren()
    settle()
  }

  function suggestionOf({ suggestion }) {
    return suggestion ? [suggestionNote({ suggestion, from, to, use })] : []
  }

  function use(text) {
    area.value = text
    area.dispatchEvent(new Event('input'))
    area.focus()
  }

  function show(next) {
    area.value = next.target?.text ?? ''
    status.replaceChildren()
    proposals.unuse()
    take(next)
  }

  /** What follows from the text as it stands: its height, and whether it is saved. */
  function settle() {
    area.rows = Math.max(2, Math.ceil(Math.max(area.value.length, pair.source.text.length) / 48))
    node.classList.toggle('dirty', isDirty())
    node.classList.toggle('stale', pair.stale)
    button.disabled = saving || area.value.trim() === ''
    stillRight.disabled = button.disabled
    stillRight.hidden = !pair.stale || isDirty() || area.value.trim() === ''
    onchange()
  }

  async function save() {
    if (button.disabled) return false
    attempt ??= crypto.randomUUID()
    const sent = area.value
    const text = sent.trim()
    const asked = factual.checked
    const body = {
      ...(text === pair.target?.text ? {} : { text }),
      ...{ state: state.value, ...(asked ? { factual: true } : {}) },
    }
    saving = true
    settle()
    status.textContent = t('translator.saving')
    const answer = await call('PATCH', `${path}/segments/${encodeURIComponent(pair.id)}`, {
      body,
      headers: { 'If-Match': `"${pair.etag}"`, 'Idempotency-Key': attempt },
    })
    saving = false
    if (answer.ok) {
      // What was typed while the answer was on its way is an edit of its own.
      const { saved, ...now } = answer.body
      if (area.value === sent) area.value = now.target.text
      take(now)
      if (body.text !== undefined) proposals.accept()
      factual.checked = false
      const done = asked ? 'translator.savedFactual' : 'translator.saved'
      // Sent again after its answer was lost: it is saved, and others have saved since.
      const overtaken = now.edit > saved && 'translator.changed'
      status.textContent = t(isDirty() ? 'translator.unsaved' : overtaken || done)
      return true
    }
    status.textContent = t('translator.unsaved')
    settle()
    if (answer.status === 412 && answer.body?.segment) meet(answer.body.segment)
    else refuse(answer)
    return false
  }

  /** Where only the source has changed, the text in the field stays, and its translator looks again. */
  function meet(theirs) {
    if (theirs.edit !== pair.edit || theirs.sourceHash === pair.sourceHash) return offer(theirs)
    take(theirs)
    status.textContent = t('translator.sourceChanged')
    area.focus()
  }

  /** Both texts, theirs and the one in the field, until one is chosen. */
  function offer(theirs) {
    const panel = conflictPanel({
      theirs: theirs.target?.text ?? '',
      mine: area.value,
      lang: to,
      take: () => {
        show(theirs)
        area.focus()
      },
      keep: () => {
        take(theirs)
        area.focus()
        save()
      },
    })
    conflict.replaceChildren(panel)
    panel.focus()
  }

  function refuse(answer) {
    const checks = answer.body?.checks
    notes.replaceChildren(
      element(
        'div',
        { role: 'alert' },
        checks
          ? [element('p', { class: 'error' }, t('translator.failedChecks')), checkList(checks)]
          : element('p', { class: 'error' }, failure(answer)),
      ),
    )
  }

  area.addEventListener('input', () => {
    attempt = null
    status.textContent = isDirty() ? t('translator.unsaved') : ''
    settle()
  })
  for (const choice of [state, factual])
    choice.addEventListener('change', () => {
      attempt = null
    })
  node.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (await save()) onnext()
  })

  /** Takes what the server has now; a text that somebody is at stays, and its translator is told. */
  function refresh(next) {
    // An answer that was on its way while this segment was saved is older than what stands here.
    if (next.edit < pair.edit || JSON.stringify(next) === JSON.stringify(pair)) return
    if (!isDirty() && !node.contains(document.activeElement)) show(next)
    else if (next.etag !== pair.etag) status.textContent = t('translator.changed')
  }

  show(first)
  return { node, area, isDirty, refresh, proposals, current: () => pair }
}
