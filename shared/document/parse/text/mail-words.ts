/** The words of mail programs, of all locales at once, and what they tell of a line. */
import { registry } from '../../../locales/registry.ts'
import type { MailWords } from '../../../locales/shape/mail.ts'
import { normaliseLabel } from '../../../text/normalise-label.ts'
import { labelsAtStart, startsWithWords } from '../../../text/starts-with.ts'
import { isReported } from '../../roles/site-line.ts'

const all = (pick: (mail: MailWords) => string[]): Set<string> =>
  new Set(Object.values(registry).flatMap(({ mail }) => pick(mail).map(normaliseLabel)))

const from = all((mail) => mail.from)
const subject = all((mail) => mail.subject)
const fields = all((mail) => mail.fields)
const forwarded = all((mail) => mail.forwarded)
const wrote = [...all((mail) => mail.wrote)]
const notices = [...all((mail) => mail.notices)]
const sentFrom = [...all((mail) => mail.sentFrom)]
const devices = [...all((mail) => mail.devices)]
const pictures = all((mail) => mail.pictures)
const replies = all((mail) => mail.replies)
const emptySubjects = all((mail) => mail.emptySubjects)

const maxLabelChars = 24
const maxMarkChars = 100
const maxWroteChars = 300
const maxShortChars = 80
const maxPrefixes = 10

type Field = { kind: 'from' | 'subject' | 'field'; value: string }

/** "From: Ana Pop <ana@gazeta.example>", "*Subiect:* Podul". */
export function headField(line: string): Field | undefined {
  const colon = line.slice(0, maxLabelChars).indexOf(':')
  if (colon < 1) return undefined
  const label = normaliseLabel(line.slice(0, colon)).replace(/\*/g, '').trim()
  const value = line
    .slice(colon + 1)
    .replace(/^\*/, '')
    .trim()
  if (from.has(label)) return { kind: 'from', value }
  if (subject.has(label)) return { kind: 'subject', value }
  return fields.has(label) ? { kind: 'field', value } : undefined
}

/** "-----Original Message-----", "Begin forwarded message:", the line that Outlook draws. */
export function isForwardMark(line: string): boolean {
  if (line.length > maxMarkChars) return false
  if (/^_{10,}$/.test(line)) return true
  const [, open = '', words = '', end = ''] = /^([-_*= ]*)([^-_*=:][^_*=:]*?)[ ]?([-_*=:][-_*=: ]*)?$/.exec(line) ?? []
  const marked = /[-_*=]{2}/.test(open) || end !== ''
  return marked && forwarded.has(normaliseLabel(words).replace(/-+$/, '').trim())
}

/** "On 14 March 2024, Ana Pop <ana@gazeta.example> wrote:". */
export function endsInWrote(line: string): boolean {
  if (line.length > maxWroteChars) return false
  const text = normaliseLabel(line.slice(-60))
  return wrote.some((end) => text.endsWith(end))
}

/** What a mail system adds around a message: "This email and any attachments are confidential". */
export function isMailNotice(paragraph: string): boolean {
  const text = normaliseLabel(paragraph.slice(0, 400)).replace(/^[\s*_[(-]+/, '')
  // "[EXTERNAL] This email originated from outside": the second beginning counts too.
  const starts = [text, text.slice(text.slice(0, 40).search(/[\]:!] /) + 2)]
  const isNotice = starts.some((start) => labelsAtStart(notices, start).length > 0)
  if (isNotice) return !isReported(text)
  if (paragraph.length > maxShortChars) return false
  return sentFrom.some((start) => startsWithWords(text, start) && hasDevice(text.slice(start.length)))
}

const hasDevice = (text: string): boolean =>
  text.split(/[^\p{L}\p{N}-]+/u).some((word) => devices.some((name) => word.startsWith(name)))

/** Only signs for pictures: "[image: logo.png]", "[cid:image001.png@01DA]", "<image001.png>". */
export function isPictureSign(line: string): boolean {
  if (line.length > 400) return false
  const rest = line.replace(
    /\[([^\][:]{1,24}):[^\][]*\]|<[^<>\s]{1,100}\.(?:png|jpe?g|gif|webp|bmp)>/gi,
    (sign, label?: string) => (label === undefined || pictures.has(normaliseLabel(label).trim()) ? '' : sign),
  )
  return rest !== line && rest.trim() === ''
}

/** A subject without "Re:" and "Fwd:"; undefined if it says nothing of the message. */
export function plainSubject(value: string): string | undefined {
  let subject = value.replace(/^\[[^\]]{1,30}\]\s*/, '')
  for (let count = 0; count < maxPrefixes; count++) {
    const colon = subject.slice(0, 8).indexOf(':')
    if (colon < 1 || !replies.has(normaliseLabel(subject.slice(0, colon)).trim())) break
    subject = subject.slice(colon + 1).trim()
  }
  return subject === '' || emptySubjects.has(normaliseLabel(subject).replace(/[.!]+$/, '')) ? undefined : subject
}
