/**
 * Keeps a reader's place when they switch the language or the reading view. The link's fragment names the sentence
 * nearest the top of the window, and the next page puts that sentence where it was. Pages work without this script too.
 */
const storageKey = 'punte.place'
/** Text in this many pixels at the top of the window counts as out of view. */
const edge = 72

/** The first sentence in view, unless the reader is still at the top. */
function sentenceInView(): Element | undefined {
  const segments = [...document.querySelectorAll('.text .segment[id]')]
  const first = segments.find((segment) => segment.getBoundingClientRect().bottom > edge)
  return first && first !== segments[0] ? first : undefined
}

/** Remembers the chosen language for the front page. */
function keepLocale(link: HTMLAnchorElement): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie has to be there before the page is left.
  if (link.hreflang) document.cookie = `locale=${link.hreflang}; Path=/; Max-Age=31536000; SameSite=Lax`
}

function keepPlace(link: HTMLAnchorElement): void {
  keepLocale(link)
  const segment = sentenceInView()
  link.hash = segment ? segment.id : ''
  if (segment) {
    const place = { id: segment.id, top: segment.getBoundingClientRect().top }
    sessionStorage.setItem(storageKey, JSON.stringify(place))
  }
}

function returnToPlace(): void {
  const stored = sessionStorage.getItem(storageKey)
  sessionStorage.removeItem(storageKey)
  if (!stored) return
  const { id, top }: { id: string; top: number } = JSON.parse(stored)
  const segment = location.hash === `#${id}` ? document.getElementById(id) : null
  if (segment) window.scrollBy(0, segment.getBoundingClientRect().top - top)
}

document.documentElement.classList.add('scripted')
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) {
  link.addEventListener('click', () => keepLocale(link))
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')) {
  link.addEventListener('click', () => keepPlace(link))
}
// The browser keeps scrolling to the fragment until everything has loaded, so the exact place is set after that.
window.addEventListener('load', () => requestAnimationFrame(returnToPlace))

export {}
