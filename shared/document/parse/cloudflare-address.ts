/**
 * Decodes e-mail addresses that Cloudflare hides from robots: hexadecimal bytes, of which the first is the key to the
 * others. The page itself says only "[email protected]".
 */

const path = '/cdn-cgi/l/email-protection#'

/** @returns the address, or undefined if the code is not valid. */
export function decodeAddress(code: string): string | undefined {
  if (code.length > 1000 || !/^(?:[\da-f]{2}){2,}$/i.test(code)) return undefined
  const [key = 0, ...bytes] = (code.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ^ key))
    return /^[^\s<>\p{Cc}]+$/u.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** The address of a link to Cloudflare's page, as a mailto address; any other link as it is. */
export function revealLink(href: string): string {
  const at = href.indexOf(path)
  const address = at < 0 ? undefined : decodeAddress(href.slice(at + path.length))
  return address ? `mailto:${address}` : href
}
