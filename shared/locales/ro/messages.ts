/** The interface's texts in Romanian. Plurals by CLDR: one, few, other (with „de”). */
import { desk } from './messages/desk.ts'
import { finding } from './messages/finding.ts'
import { reader } from './messages/reader.ts'

export const messages = { desk, finding, reader }
