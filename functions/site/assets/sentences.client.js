/**
 * Reading sentence by sentence: whoever points at a sentence, taps it or goes to it by keyboard sees its counterpart, out
 * of the text where it stands already. Tab comes to one sentence, arrow keys go on from there; Escape closes.
 */
const pairs = [...document.querySelectorAll('.sentences .pair')]
const sentenceOf = (pair) => pair.querySelector(':scope > .segment')
const asideOf = (pair) => pair.querySelector(':scope > .aside')

/** Nobody sees what the masthead covers. */
const edge = 72
const gap = 6
/** Long enough to cross a sentence without it opening, and to reach what has opened. */
const openAfterMs = 120
const closeAfterMs = 300

/** Says to a screen reader what a keyboard has opened. */
const status = document.createElement('p')
status.className = 'unseen'
status.setAttribute('role', 'status')
document.querySelector('main')?.append(status)

let current = pairs[0]
let open = null
let pinned = false
let timer = 0

function show(pair) {
  clearTimeout(timer)
  if (open === pair) return
  hide()
  open = pair
  pair.classList.add('open')
  place(pair)
}

function hide() {
  clearTimeout(timer)
  open?.classList.remove('open')
  open = null
  pinned = false
  status.textContent = ''
}

/** Above the sentence, where everything is read already; below it where there is no room. */
function place(pair) {
  const aside = asideOf(pair)
  const around = aside.offsetParent?.getBoundingClientRect()
  if (!around) return
  const lines = [...sentenceOf(pair).getClientRects()]
  const [top, bottom] = [lines[0].top, lines[lines.length - 1].bottom]
  const above = top - gap - aside.offsetHeight > edge
  aside.style.bottom = above ? `${around.bottom - top + gap}px` : 'auto'
  aside.style.top = above ? 'auto' : `${bottom - around.top + gap}px`
}

function announce(pair) {
  const words = asideOf(pair).querySelector('[lang]')
  status.lang = words.lang
  status.textContent = words.textContent
}

/** Tab comes back to the sentence that was read last. */
function makeCurrent(pair) {
  sentenceOf(current).tabIndex = -1
  current = pair
  sentenceOf(pair).tabIndex = 0
}

function goTo(pair) {
  if (!pair) return
  makeCurrent(pair)
  sentenceOf(pair).focus()
}

const pairAt = (node) => (node instanceof Element ? node.closest('.sentences .pair') : null)

function onPoint(event) {
  if (event.pointerType !== 'mouse' || pinned) return
  const pair = pairAt(event.target)
  clearTimeout(timer)
  if (pair && pair !== open) timer = setTimeout(() => show(pair), openAfterMs)
  else if (!pair && open) timer = setTimeout(hide, closeAfterMs)
}

function onClick(event) {
  const pair = pairAt(event.target)
  if (event.target.closest('a') || event.target.closest('.aside')) return
  if (!pair) return hide()
  // Whoever selects words wants them, and nothing over them.
  if (getSelection()?.toString()) return
  if (pair === open && pinned) return hide()
  show(pair)
  pinned = true
  makeCurrent(pair)
}

const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'Escape' && open) {
    const inside = asideOf(open).contains(document.activeElement)
    if (inside) sentenceOf(open).focus()
    return hide()
  }
  const pair = pairAt(event.target)
  if (!pair || event.target !== sentenceOf(pair)) return
  const at = pairs.indexOf(pair)
  if (event.key in steps) goTo(pairs[at + steps[event.key]])
  else if (event.key === 'Home') goTo(pairs[0])
  else if (event.key === 'End') goTo(pairs[pairs.length - 1])
  else if (event.key === 'Enter' || event.key === ' ') {
    if (open === pair) hide()
    else reveal(pair)
  } else return
  event.preventDefault()
}

function reveal(pair) {
  show(pair)
  pinned = true
  announce(pair)
}

function onFocus(event) {
  const pair = pairAt(event.target)
  if (pair && event.target === sentenceOf(pair) && event.target.matches(':focus-visible')) {
    makeCurrent(pair)
    reveal(pair)
  } else if (!pair) hide()
}

if (pairs.length > 0) {
  for (const pair of pairs) sentenceOf(pair).tabIndex = pair === current ? 0 : -1
  document.addEventListener('pointerover', onPoint)
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusin', onFocus)
  window.addEventListener('resize', () => open && place(open))
  document.documentElement.classList.add('by-sentence')
}

export {}
