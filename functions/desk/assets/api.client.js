/**
 * Calls the API with the token of this tab. An answer is a value, whatever its status; 0 is no answer at all.
 * A 401 asks for another token by an event, so that nothing typed is lost.
 */
import { element } from './dom.client.js'
import { apiLocale, has, t } from './texts.client.js'

const storageKey = 'punte.token'

export const token = () => sessionStorage.getItem(storageKey)
export const keepToken = (value) => sessionStorage.setItem(storageKey, value)
export const dropToken = () => sessionStorage.removeItem(storageKey)

/**
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {{body?: any, type?: string, headers?: Record<string, string>}} [options] a body without a type goes as JSON
 * @returns {Promise<{ok: boolean, status: number, body: any, etag: string | null}>} `etag` with its quotes
 */
export async function call(method, path, { body, type, headers } = {}) {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token()}`,
      ...(body === undefined ? {} : { 'Content-Type': type ?? 'application/json' }),
      ...headers,
    },
    body: type || body === undefined ? body : JSON.stringify(body),
  }).catch(() => null)
  if (!response) return { ok: false, status: 0, body: null, etag: null }
  if (response.status === 401) document.dispatchEvent(new CustomEvent('unauthorised'))
  const { ok, status } = response
  return { ok, status, body: await response.json().catch(() => null), etag: response.headers.get('ETag') }
}

/** What went wrong, in the user's words, then in the server's. */
export function failure({ status, body }) {
  return element(
    'span',
    {},
    reason(status),
    body?.detail ? element('span', { lang: apiLocale, class: 'detail' }, ` ${body.detail}`) : null,
  )
}

function reason(status) {
  if (status === 0) return t('failed.network')
  if (status === 401) return t('signIn.ended')
  return has(`failed.${status}`) ? t(`failed.${status}`) : t('failed.other', { status })
}
