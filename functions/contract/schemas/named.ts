/** Schemas with a name: each is a component of the OpenAPI document, and other schemas refer to it by name. */
import * as z from 'zod'

export const registry = z.registry<{ id: string }>()
/** The description of each schema, by name. */
export const descriptions = new Map<string, string>()

/** Gives a schema a name and a description. */
export function named<T extends z.ZodType>(id: string, description: string, schema: T): T {
  registry.add(schema, { id })
  descriptions.set(id, description)
  return schema
}

/** Milliseconds since the epoch. */
export const timeSchema = z.number().describe('Milliseconds since 1970-01-01T00:00:00Z.')

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().describe('Send it as `cursor` to get the next page. The last page has none.'),
  })

/** The most items that a page has. `usual`: the default. */
export const limit = (most: number, usual: number) =>
  z.coerce.number().int().min(1).max(most).default(usual).describe('How many items the page has at most.')

export const cursorDescription = 'Where the page begins: `next` of the page before.'
