/** Reads texts by key and fills in plural forms and values, as i18next does with the same texts on the server. */

/**
 * `dates` is the BCP 47 tag for the locale's numbers, dates and plurals; `apiLocale` is the language of the API's
 * texts.
 */
export type LoadedTexts = { locale: string; apiLocale: string; dates: string; texts: TextTree }
export interface TextTree {
  readonly [key: string]: string | TextTree
}

export type TextValues = Readonly<Record<string, string | number>>

/** @returns a function that finds the text at a dotted key, or undefined if there is none */
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
