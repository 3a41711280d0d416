/**
 * Reading by sentence. When the reader points at a sentence, taps it or moves to it by keyboard, its counterpart
 * appears; it is in the page already. Tab moves to one sentence, arrow keys move on from there, and Escape closes.
 */
type Pair = { node: HTMLElement; sentence: HTMLElement; aside: HTMLElement }

/** The masthead covers this many pixels at the top of the window. */
const edge = 72
const gap = 6
/** Long enough to cross a sentence without opening it, and to move the pointer to an open counterpart. */
const openAfterMs = 120
const closeAfterMs = 300

const pairs: Pair[] = [...document.querySelectorAll<HTMLElement>('.sentences .pair')].flatMap((node) => {
  const sentence = node.querySelector<HTMLElement>(':scope > .segment')
  const aside = node.querySelector<HTMLElement>(':scope > .aside')
  return sentence && aside ? [{ node, sentence, aside }] : []
})
const byNode = new Map<Element | null, Pair>(pairs.map((pair) => [pair.node, pair]))

/** Tells a screen reader the counterpart that was opened by keyboard. */
const status = document.createElement('p')
status.className = 'unseen'
status.setAttribute('role', 'status')
document.querySelector('main')?.append(status)

let current = pairs[0]
let open: Pair | undefined
let pinned = false
let timer: ReturnType<typeof setTimeout> | undefined

function show(pair: Pair): void {
  clearTimeout(timer)
  if (open === pair) return
  hide()
  open = pair
  pair.node.classList.add('open')
  place(pair)
}

function hide(): void {
  clearTimeout(timer)
  open?.node.classList.remove('open')
  open = undefined
  pinned = false
  status.textContent = ''
}

/** Places it above the sentence, where the text has been read already, or below if there is no room. */
function place({ sentence, aside }: Pair): void {
  const around = aside.offsetParent?.getBoundingClientRect()
  const lines = [...sentence.getClientRects()]
  const [first, last] = [lines[0], lines.at(-1)]
  if (!around || !first || !last) return
  const above = first.top - gap - aside.offsetHeight > edge
  aside.style.bottom = above ? `${around.bottom - first.top + gap}px` : 'auto'
  aside.style.top = above ? 'auto' : `${last.bottom - around.top + gap}px`
}

function announce({ aside }: Pair): void {
  const words = aside.querySelector<HTMLElement>('[lang]')
  status.lang = words?.lang ?? ''
  status.textContent = words?.textContent ?? ''
}

/** Makes Tab return to this sentence, because it was read last. */
function makeCurrent(pair: Pair): void {
  if (current) current.sentence.tabIndex = -1
  current = pair
  pair.sentence.tabIndex = 0
}

function goTo(pair: Pair | undefined): void {
  if (!pair) return
  makeCurrent(pair)
  pair.sentence.focus()
}

const pairAt = (target: EventTarget | null): Pair | undefined =>
  target instanceof Element ? byNode.get(target.closest('.sentences .pair')) : undefined

function onPoint(event: PointerEvent): void {
  if (event.pointerType !== 'mouse' || pinned) return
  const pair = pairAt(event.target)
  clearTimeout(timer)
  if (pair && pair !== open) timer = setTimeout(() => show(pair), openAfterMs)
  else if (!pair && open) timer = setTimeout(hide, closeAfterMs)
}

function onClick({ target }: MouseEvent) {
  const pair = pairAt(target)
  if (target instanceof Element && target.closest('a, .aside')) return
  if (!pair) return hide()
  // A reader who is selecting words wants no counterpart over them.
  if (getSelection()?.toString()) return
  if (pair === open && pinned) return hide()
  show(pair)
  pinned = true
  makeCurrent(pair)
}

const steps = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
])

function onKey(event: KeyboardEvent) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'Escape' && open) {
    if (open.aside.contains(document.activeElement)) open.sentence.focus()
    return hide()
  }
  const pair = pairAt(event.target)
  if (!pair || event.target !== pair.sentence) return
  const step = steps.get(event.key)
  if (step !== undefined) goTo(pairs[pairs.indexOf(pair) + step])
  else if (event.key === 'Home') goTo(pairs[0])
  else if (event.key === 'End') goTo(pairs.at(-1))
  else if (event.key === 'Enter' || event.key === ' ') {
    if (open === pair) hide()
    else reveal(pair)
  } else return
  event.preventDefault()
}

function reveal(pair: Pair): void {
  show(pair)
  pinned = true
  announce(pair)
}

function onFocus({ target }: FocusEvent): void {
  const pair = pairAt(target)
  if (pair && target === pair.sentence && pair.sentence.matches(':focus-visible')) {
    makeCurrent(pair)
    reveal(pair)
  } else if (!pair) hide()
}

if (pairs.length > 0) {
  for (const pair of pairs) pair.sentence.tabIndex = pair === current ? 0 : -1
  document.addEventListener('pointerover', onPoint)
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusin', onFocus)
  window.addEventListener('resize', () => open && place(open))
  document.documentElement.classList.add('by-sentence')
}

export {}
