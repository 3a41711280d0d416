/** Due times in words, such as "tomorrow, 18:00". */

const dayMs = 24 * 60 * 60 * 1000
/** Days this near are said in words, others by their date. */
const near = 6

/** The day of a time where the clock is, as a number of days. */
const dayOf = (time: Date): number => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / dayMs

/** `dates`: the BCP 47 tag of the desk's language. */
export function sayDue(due: number, now: number, dates: string): string {
  const [then, today] = [new Date(due), new Date(now)]
  const days = dayOf(then) - dayOf(today)
  const hour = new Intl.DateTimeFormat(dates, { timeStyle: 'short' }).format(then)
  const year = then.getFullYear() === today.getFullYear() ? undefined : 'numeric'
  const day =
    Math.abs(days) <= near
      ? new Intl.RelativeTimeFormat(dates, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(dates, { weekday: 'long', day: 'numeric', month: 'long', year }).format(then)
  return `${day}, ${hour}`
}

/** A time as a field of type `datetime-local` has it; empty for none. */
export function localInput(time: number | null): string {
  if (time === null) return ''
  const offsetMs = new Date(time).getTimezoneOffset() * 60_000
  return new Date(time - offsetMs).toISOString().slice(0, 16)
}

/** Null if the field is empty. */
export const timeOfInput = (text: string): number | null => (text === '' ? null : new Date(text).getTime())
