/** Reads the sign that a word processor writes before a list's item: a dot, "3.", "b)", "iv.". */

type ListMarker = { ordered: boolean; start?: number }

/** Spaces of any width, as a word processor puts after the sign. */
const gap = /[\s\u00a0]+$/

export function readMarker(text: string): ListMarker {
  const sign = text.replace(gap, '').trim()
  const number = /(\d{1,6})[.)\]]?$/.exec(sign)?.[1]
  if (number !== undefined) return { ordered: true, ...(number !== '1' && { start: Number(number) }) }
  const [, letters] = /^\(?([a-z]{1,6})[.)]$/i.exec(sign) ?? []
  return { ordered: letters !== undefined }
}

/** A sign with at least two spaces after it at the start of a paragraph. No prose starts so. */
export function leadingMarker(text: string): string | undefined {
  return /^(?:[^\p{L}\p{N}\s]|[o§Øv]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])[\s\u00a0]{2,}/iu.exec(text)?.[0]
}

/** Whether the text may still become a sign with its spaces. */
export const mayLead = (text: string): boolean => text.length <= 40 && /^\S{0,6}[\s\u00a0]{0,40}$/.test(text)
