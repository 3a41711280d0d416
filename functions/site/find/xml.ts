/** Text as XML 1.0, between tags and in quoted attributes: escaped, and without what no XML may hold. */
import { escapeHtml } from '../../../shared/text/escape-html.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const xmlText = (text: string): string => escapeHtml(text.toWellFormed().replace(forbidden, ''))

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>'
