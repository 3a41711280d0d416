/**
 * Decides which addresses of an original are safe: links with http, https, mailto or a place on the same site, images
 * and embeds with http(s). Anything that a browser would read as another scheme, even in disguise, gives no address.
 */

const linkSchemes = new Set(['http', 'https', 'mailto'])
/** A longer address is rejected. */
const maxChars = 8000
const mediaSchemes = new Set(['http', 'https'])

/** Characters that are not allowed in an address and would end it in Markdown. */
const unsafe = /[ "<>`\\^{|}\u0080-\u00a0\u2028\u2029]/g

/** @returns the address of a link; a relative one stays relative without a base. Undefined if it is not safe. */
export function safeHref(raw: string, base?: string): string | undefined {
  const address = clean(raw)
  if (!address) return undefined
  const scheme = schemeOf(address)
  if (scheme === undefined) return address.startsWith('#') ? address : resolve(address, base)
  return linkSchemes.has(scheme) ? address : undefined
}

/** @returns an http(s) address, or undefined. A relative address needs a base. */
export function safeSrc(raw: string, base?: string): string | undefined {
  const address = clean(raw)
  if (!address) return undefined
  const absolute = schemeOf(address) === undefined ? resolve(address, base) : address
  return mediaSchemes.has(schemeOf(absolute) ?? '') ? absolute : undefined
}

/**
 * Cleans an address as the URL standard does before it looks for a scheme (url.spec.whatwg.org, "basic URL parser"):
 * removes controls and spaces around it, and tabs and line ends everywhere. With any other control the address is
 * invalid.
 */
function clean(raw: string): string | undefined {
  if (raw.length > maxChars) return undefined
  let start = 0
  let end = raw.length
  while (start < end && raw.charCodeAt(start) <= 0x20) start++
  while (end > start && raw.charCodeAt(end - 1) <= 0x20) end--
  const trimmed = raw.slice(start, end).replace(/[\t\n\r]/g, '')
  for (let i = 0; i < trimmed.length; i++) if (trimmed.charCodeAt(i) < 0x20) return undefined
  const encoded = trimmed.replace(unsafe, (character) => encodeURIComponent(character))
  return encoded.startsWith('//') ? `https:${encoded}` : encoded
}

/**
 * @returns the scheme in lower case; undefined for a relative address; '' if the text before a colon is not a valid
 * scheme.
 */
function schemeOf(address: string): string | undefined {
  const end = address.search(/[:/?#]/)
  if (end < 0 || address[end] !== ':') return undefined
  const scheme = address.slice(0, end).toLowerCase()
  return /^[a-z][a-z0-9+.-]*$/.test(scheme) ? scheme : ''
}

function resolve(address: string, base: string | undefined): string {
  if (!base) return address
  const url = URL.parse(address, base)
  return url && mediaSchemes.has(url.protocol.slice(0, -1)) ? url.href.replace(unsafe, encodeURIComponent) : address
}
