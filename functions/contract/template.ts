/** Texts with places in braces: "There is no article {article}." and "/articles/{article}". */

/** The names of a text's places: `'article'` for "/articles/{article}". */
export type PlaceNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceNames<Rest> : never

const place = /\{(\w+)\}/g

/** The names of a text's places, in order. */
export const placeNames = (text: string): string[] => [...text.matchAll(place)].map(([, name = '']) => name)

/** The text with a value in each place. A place without a value is a bug and throws. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(place, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in ${JSON.stringify(text)}`)
    return String(value)
  })
