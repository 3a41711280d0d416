/** The keys of the desk's texts as types, so that a key that no locale has does not compile. */
import type { Locale } from '../../../../shared/locales/locale.ts'
import type { messageTexts } from '../../../../shared/locales/messages.ts'

type Messages = (typeof messageTexts)[Locale]

/** The dotted keys of the texts in `T`. */
type KeyOf<T> = {
  [K in keyof T & (string | number)]: T[K] extends string ? `${K}` : `${K}.${KeyOf<T[K]>}`
}[keyof T & (string | number)]

/** A counted text's key is used without its plural suffix. */
type Singular<K> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K

export type TextKey = Singular<Messages extends unknown ? KeyOf<Messages['desk']> : never>
