/** Every route that the app has, to be asked one after the other. */
import type { World } from '../world.ts'

/** What stands in an address for a parameter that has to be one of a few. */
const known = new Map([
  ['locale', 'ro'],
  ['other', 'en'],
  ['pair', 'en-ro'],
  ['direction', 'en-ro'],
])

/** A parameter is a whole part of an address: "terms:import" has none. */
export const parameter = /(?<=\/):(\w+)/g

/** `address` with `value` for each parameter that may be anything. */
export type Route = { method: string; path: string; address: (value: string) => string }

export function everyRoute({ app }: World): Route[] {
  const routes = new Map(app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...routes.values()]
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      ...{ method, path },
      address: (value) => path.replaceAll(parameter, (_, name) => known.get(name) ?? value),
    }))
}
