/** Prepares text for XML 1.0, in elements and quoted attributes: escapes it and removes characters that XML forbids. */
import { escapeHtml } from '../../../shared/text/escape-html.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are to be removed
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const xmlText = (text: string): string => escapeHtml(text.toWellFormed().replace(forbidden, ''))

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>'
