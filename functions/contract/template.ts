/** Texts with places in braces, such as "There is no article {article}." and "/articles/{article}". */

/** The names of the places in a text: `'article'` for "/articles/{article}". */
export type PlaceNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceNames<Rest> : never

const place = /\{(\w+)\}/g

/** The names of the places in a text, in order. */
export const placeNames = (text: string): string[] => [...text.matchAll(place)].map(([, name = '']) => name)

/** Puts a value into each place. Throws if a value is missing, which is a bug. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(place, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in ${JSON.stringify(text)}`)
    return String(value)
  })
