/** The interface's texts in English. Plurals by CLDR: one, other. */
import { desk } from './messages/desk.ts'
import { proposals, propose } from './messages/proposals.ts'
import { reader } from './messages/reader.ts'

export const messages = { desk: { ...desk, proposals }, reader, propose }
