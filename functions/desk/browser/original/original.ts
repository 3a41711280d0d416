/** An original in a form: a text that can be changed, or a file as it was chosen. */
import { fromBase64, toBase64 } from '../../../../shared/base64.ts'
import { contentTypes, type Format } from './format.ts'

/**
 * `chosen`: somebody chose the format, so it is no longer guessed from the text. `file`: in Base64, because drafts are
 * kept as text. `address`: of the page that the original is from.
 */
export type Original = {
  text: string
  format: Format
  chosen: boolean
  file: { name: string; data: string } | null
  address: string
}
export const noOriginal: Original = { text: '', format: 'markdown', chosen: false, file: null, address: '' }

/** The form's fields by the server's names. */
export const originalNames = {
  ...{ body: 'text', content: 'text', 'content-type': 'format', 'Content-Type': 'format', format: 'format' },
  address: 'address',
}

export const isMissing = ({ text, file }: Original): boolean => !file && text.trim() === ''

/** What a chosen file changes. A file with text can be changed before it is sent. */
export async function originalFromFile(file: File, format: Format): Promise<Partial<Original>> {
  if (format !== 'docx' && format !== 'odt') return { text: await file.text(), format, chosen: true, file: null }
  const data = toBase64(new Uint8Array(await file.arrayBuffer()))
  return { text: '', format, chosen: true, file: { name: file.name, data } }
}

/** Without its file. */
export const withoutFile: Partial<Original> = { file: null, format: noOriginal.format, chosen: false }

/** What is sent as the request's body. */
export const sentOriginal = ({ text, format, file }: Original) => ({
  body: file ? fromBase64(file.data) : text,
  type: contentTypes[format],
})

/** What is sent of it in a JSON body. A file goes in Base64. */
export const originalInJson = ({ text, format, file, address }: Original) => ({
  content: file ? file.data : text,
  format,
  ...(address && { address }),
})
