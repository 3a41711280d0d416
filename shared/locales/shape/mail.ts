/** The words by which mail programs set a message's own text apart from what they put around it. */
export type MailWords = {
  /** Names of a head's lines, before a colon: who wrote it... */
  from: string[]
  /** ...what it is about... */
  subject: string[]
  /** ...and the rest: to whom, when, what is attached. */
  fields: string[]
  /** Above a forwarded or answered message, between dashes or before a colon. */
  forwarded: string[]
  /** Ends the line above a quoted message: "On 14 March, Ana Pop wrote:". */
  wrote: string[]
  /** Beginnings of a paragraph that a mail system adds: what is confidential, what came from outside. */
  notices: string[]
  /** Beginnings of a line that a program adds, with what follows in the same short line: "Sent from my iPhone". */
  sentFrom: string[]
  devices: string[]
  /** What stands for a picture, between brackets before a colon: "[image: logo.png]". */
  pictures: string[]
  /** Before a subject: "Re:", "Fwd:". */
  replies: string[]
  /** Subjects that say nothing of what a message is about. */
  emptySubjects: string[]
}
