/** Reads texts by key, with plural forms and values filled in, as i18next reads the same texts on the server. */

/**
 * `dates` is the BCP 47 tag that the locale's numbers, dates and plurals go by, `apiLocale` the language of the API's own
 * texts.
 */
export type LoadedTexts = { locale: string; apiLocale: string; dates: string; texts: TextTree }
export interface TextTree {
  readonly [key: string]: string | TextTree
}

export type TextValues = Readonly<Record<string, string | number>>

/** @returns the function that gives the text at a dotted key; undefined where there is none. */
export function readTexts({ dates, texts }: Pick<LoadedTexts, 'dates' | 'texts'>) {
  const plurals = new Intl.PluralRules(dates)
  return (key: string, values: TextValues = {}): string | undefined => {
    const counted = typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key
    let found: string | TextTree | undefined = texts
    for (const part of counted.split('.'))
      found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined
    if (typeof found !== 'string') return undefined
    return found.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole))
  }
}
