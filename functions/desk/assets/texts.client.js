/** The desk's texts in the language that its user chose; the server embeds every language in the page. */
const { texts, dates, apiLocale } = JSON.parse(document.getElementById('texts').textContent)

/** `apiLocale`: the language of the API's own texts. */
export { apiLocale }
/** In the server's order. */
export const locales = Object.keys(texts)
const storageKey = 'punte.locale'

const preferred = [
  localStorage.getItem(storageKey),
  ...navigator.languages.map((language) => language.split('-', 1)[0]),
]
export const locale = preferred.find((candidate) => candidate && candidate in texts) ?? locales[0]

const plurals = new Intl.PluralRules(dates[locale])
const calendar = new Intl.DateTimeFormat(dates[locale], { dateStyle: 'medium', timeStyle: 'short' })

const find = (key) => key.split('.').reduce((found, part) => found?.[part], texts[locale])

/** Whether there is such a text: codes that the server adds later may have none yet. */
export const has = (key) => typeof find(key) === 'string'

/**
 * The text at a dotted key, its plural form by `count`, its holes filled: as i18next reads the same texts.
 * @param {string} key
 * @param {Record<string, any>} [values]
 */
export function t(key, values = {}) {
  const text = find('count' in values ? `${key}_${plurals.select(values.count)}` : key)
  if (typeof text !== 'string') throw new Error(`no text ${key}`)
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))
}

/** @param {number} timeMs since the epoch */
export const formatDate = (timeMs) => calendar.format(timeMs)

/** Remembers the language and shows the page in it. */
export function choose(chosen) {
  localStorage.setItem(storageKey, chosen)
  location.reload()
}
