/**
 * Keeps a reader's place when the language or the way of reading is switched: the sentence nearest the top
 * of the window is named in the link's fragment, and on arrival it is put where it was. Without it, pages
 * read and switch all the same.
 */
const storageKey = 'punte.place'
/** Nobody reads what the window's very edge cuts. */
const edge = 72

/** The first sentence in view, unless the reader is still at the top. */
function sentenceInView() {
  const segments = [...document.querySelectorAll('.text .segment[id]')]
  const first = segments.find((segment) => segment.getBoundingClientRect().bottom > edge)
  return first && first !== segments[0] ? first : undefined
}

/** @param {HTMLAnchorElement} link */
function keepPlace(link) {
  // The front page greets in the language that was chosen last.
  // biome-ignore lint/suspicious/noDocumentCookie: it has to be there before the page is left.
  if (link.hreflang) document.cookie = `locale=${link.hreflang}; path=/; max-age=31536000; samesite=lax`
  const segment = sentenceInView()
  link.hash = segment ? segment.id : ''
  if (segment) {
    const place = { id: segment.id, top: segment.getBoundingClientRect().top }
    sessionStorage.setItem(storageKey, JSON.stringify(place))
  }
}

function returnToPlace() {
  const stored = sessionStorage.getItem(storageKey)
  sessionStorage.removeItem(storageKey)
  if (!stored) return
  const { id, top } = JSON.parse(stored)
  const segment = location.hash === `#${id}` ? document.getElementById(id) : null
  if (segment) window.scrollBy(0, segment.getBoundingClientRect().top - top)
}

/** The locale that a reader switches to is the one that the site greets them in.
 * @param {HTMLAnchorElement} link */
function keepLocale(link) {
  // biome-ignore lint/suspicious/noDocumentCookie: there is no other way in every browser yet
  document.cookie = `locale=${link.hreflang}; Path=/; Max-Age=31536000; SameSite=Lax`
}

document.documentElement.classList.add('scripted')
for (const link of document.querySelectorAll('.languages a[hreflang]')) {
  link.addEventListener('click', () => keepLocale(/** @type {HTMLAnchorElement} */ (link)))
}
for (const link of document.querySelectorAll('a[data-switch]')) {
  link.addEventListener('click', () => keepPlace(/** @type {HTMLAnchorElement} */ (link)))
}
// The browser goes to the fragment until everything has loaded; the finer place is set after it.
window.addEventListener('load', () => requestAnimationFrame(returnToPlace))

export {}
