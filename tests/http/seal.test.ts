/** The library jose reads and writes the same. */
import { CompactEncrypt, compactDecrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import { open, seal } from '../../functions/http/seal.ts'

const [secret, purpose, text] = ['a secret of the tests, long enough', '__Host-punte', '{"name":"Ștefan Țîru"}']
const key = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${purpose} ${secret}`)))

describe('a text that is sealed', () => {
  it('is opened with its secret, for its purpose, and is never the same twice', async () => {
    const sealed = await seal(secret, purpose, text)
    expect(sealed).toMatch(/^[\w.-]+$/)
    expect(await open(secret, purpose, sealed)).toBe(text)
    expect(await open(`${secret}.`, purpose, sealed)).toBe(null)
    expect(await open(secret, `${purpose}-2`, sealed)).toBe(null)
    expect(await seal(secret, purpose, text)).not.toBe(sealed)
  })

  it('is a JSON Web Encryption', async () => {
    const { plaintext, protectedHeader } = await compactDecrypt(await seal(secret, purpose, text), key)
    expect([new TextDecoder().decode(plaintext), protectedHeader]).toEqual([text, { alg: 'dir', enc: 'A256GCM' }])
    const theirs = await new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key)
    expect(await open(secret, purpose, theirs)).toBe(text)
  })

  it('is not opened with any of its characters changed, left out or added', async () => {
    const sealed = await seal(secret, purpose, text)
    // Bits that base64 leaves unused say nothing, so the last character of a part may differ.
    const ends = new Set([...sealed.matchAll(/.(?=\.|$)/g)].map(({ index }) => index))
    for (let at = 0; at < sealed.length; at++) {
      const [before, after] = [sealed.slice(0, at), sealed.slice(at + 1)]
      const other = sealed[at] === 'A' ? 'B' : 'A'
      if (!ends.has(at)) expect(await open(secret, purpose, before + other + after)).toBe(null)
      expect(await open(secret, purpose, before + after)).toBe(null)
    }
    for (const wrong of ['', '.', '....', `${sealed}.`, `${sealed}A`, sealed.split('.').slice(2).join('.'), '%'])
      expect(await open(secret, purpose, wrong)).toBe(null)
  })
})
