/** Finds the address of a player, frame or object among its attributes and the elements inside it. */
import { safeSrc } from '../model/address.ts'
import { type Attributes, type HtmlToken, oneLine } from './html-token.ts'

/** `unresolved`: an address that can't be used, because it is relative. */
export type Embed = { src?: string; text: string; unresolved?: string }

/** Tools that ask for consent, and pages that load late, move an address out of `src`. */
const addressNames = [
  ...['src', 'data-src', 'data-lazy-src', 'data-lazy', 'data-litespeed-src', 'data-cookieblock-src', 'data-cmp-src'],
  ...['data-src-cmplz', 'data-iframe-src', 'data-cookie-src', 'data-consent-src', 'data-original', 'data-url', 'data'],
]
/** Names of an object's parameters that give its address. */
const parameters = new Set(['movie', 'src', 'url', 'filename'])
const insideNames = new Set(['source', 'embed', 'param', 'track'])

export function playerEmbed(attributes: Attributes, inside: readonly HtmlToken[], base: string | undefined): Embed {
  const text = oneLine(attributes.get('title') ?? attributes.get('aria-label') ?? '')
  const raws = addressesOf(attributes)
  for (const token of inside) {
    if (token.kind === 'text') break
    if (token.kind === 'start' && insideNames.has(token.name)) raws.push(...addressInside(token.name, token.attributes))
  }
  const tweet = attributes.get('data-tweet-id') ?? ''
  if (/^\d{1,30}$/.test(tweet)) raws.push(`https://twitter.com/i/status/${tweet}`)
  const src = raws.map((raw) => safeSrc(raw, base)).find((address) => address !== undefined)
  const unresolved = src === undefined ? raws.find((raw) => !/^\s*[a-z]+:/i.test(raw)) : undefined
  return { text, ...(src !== undefined && { src }), ...(unresolved !== undefined && { unresolved }) }
}

/** A frame that nobody sees counts visits. */
export function isHiddenFrame(attributes: Attributes): boolean {
  const sizes = ['width', 'height'].map((name) => attributes.get(name)?.trim() ?? '')
  return sizes.some((size) => /^[01](px)?$/.test(size))
}

function addressesOf(attributes: Attributes): string[] {
  return addressNames.flatMap((name) => attributes.get(name)?.trim() || [])
}

function addressInside(name: string, attributes: Attributes): string[] {
  if (name === 'track') return []
  if (name !== 'param') return addressesOf(attributes)
  return parameters.has(attributes.get('name')?.toLowerCase() ?? '') ? [attributes.get('value') ?? ''] : []
}
