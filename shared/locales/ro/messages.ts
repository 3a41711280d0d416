/** The interface's texts in Romanian. Plurals by CLDR: one, few, other (with „de”). */
import { checks } from './messages/checks.ts'
import { desk } from './messages/desk.ts'
import { dropped } from './messages/dropped.ts'
import { finding } from './messages/finding.ts'
import { naming } from './messages/naming.ts'
import { problems } from './messages/problems.ts'
import { proposals, propose } from './messages/proposals.ts'
import { reader } from './messages/reader.ts'

export const messages = { checks, desk: { ...desk, dropped, naming, proposals }, finding, problems, propose, reader }
