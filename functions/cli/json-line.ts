/** Writes what a server answered as one line of JSON. */

/** Members that are times, in milliseconds since the epoch. A line has them as people read them (ISO 8601). */
const times: ReadonlySet<string> = new Set(['at', 'due', 'createdAt', 'expiresAt', 'lastUsedAt'])

export const jsonLine = (value: object): string => `${JSON.stringify(value, withDate)}\n`

const withDate = (name: string, value: unknown): unknown =>
  typeof value === 'number' && times.has(name) ? new Date(value).toISOString() : value
