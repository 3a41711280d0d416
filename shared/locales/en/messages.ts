/** The interface's texts in English. Plurals by CLDR: one, other. */
import { desk } from './messages/desk.ts'
import { finding } from './messages/finding.ts'
import { reader } from './messages/reader.ts'

export const messages = { desk, finding, reader }
