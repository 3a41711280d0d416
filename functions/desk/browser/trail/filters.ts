/** The trail's filters, as the address of the page has them. */
const names = ['by', 'what', 'about', 'from', 'to'] as const
export type TrailFilters = Record<(typeof names)[number], string>

export function filtersIn(search: string): TrailFilters {
  const query = new URLSearchParams(search)
  const of = (name: string) => query.get(name) ?? ''
  return { by: of('by'), what: of('what'), about: of('about'), from: of('from'), to: of('to') }
}

/** Only those that are set, as a query of the API and of the page. */
export function queryOf(filters: TrailFilters): string {
  const query = new URLSearchParams()
  for (const name of names) if (filters[name] !== '') query.set(name, filters[name])
  return String(query)
}

/** The article that a text names: an address of the desk's, or an id itself. Undefined if it is neither. */
export function articleIn(text: string): string | undefined {
  const trimmed = text.trim()
  const [, id] = /\/desk\/articles\/([^/?#]+)/.exec(trimmed) ?? []
  if (id !== undefined) return decodeURIComponent(id)
  return /^[\w.@+-]*$/.test(trimmed) ? trimmed : undefined
}
