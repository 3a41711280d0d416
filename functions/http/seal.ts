/**
 * Encrypts a text with a secret: a JSON Web Encryption (RFC 7516) in its compact form, `dir` with A256GCM. This one kind
 * is some lines over Web Crypto; a library for all kinds would be a tenth of what people may add to the Worker's size.
 */
import { fromBase64, toBase64Url } from '../../shared/base64.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const header = toBase64Url(utf8('{"alg":"dir","enc":"A256GCM"}'))
/** Of the initialisation vector, and of the tag that shows every change. */
const [vectorBytes, tagBytes] = [12, 16]

/** `purpose`: a secret has a key of its own for each, so that nothing sealed for one is opened for another. */
async function keyOf(secret: string, purpose: string) {
  const bytes = await crypto.subtle.digest('SHA-256', utf8(`${purpose} ${secret}`))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const algorithm = (iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: utf8(header) })

export async function seal(secret: string, purpose: string, text: string): Promise<string> {
  const vector = crypto.getRandomValues(new Uint8Array(vectorBytes))
  const key = await keyOf(secret, purpose)
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(vector), key, utf8(text)))
  const parts = [vector, sealed.subarray(0, -tagBytes), sealed.subarray(-tagBytes)]
  // `dir` has no encrypted key, so the second part is empty.
  return [header, '', ...parts.map(toBase64Url)].join('.')
}

/** Null if the text was not sealed with this secret for this purpose. */
export async function open(secret: string, purpose: string, sealed: string): Promise<string | null> {
  const [own, none, ...parts] = sealed.split('.')
  const [vector, body, tag] = parts.map((part) => fromBase64(part.replaceAll('-', '+').replaceAll('_', '/')))
  if (own !== header || none !== '' || parts.length !== 3) return null
  if (vector?.length !== vectorBytes || !body || tag?.length !== tagBytes) return null
  const bytes = new Uint8Array([...body, ...tag])
  const key = await keyOf(secret, purpose)
  const opened = await crypto.subtle.decrypt(algorithm(vector), key, bytes).catch(() => null)
  return opened && new TextDecoder().decode(opened)
}
