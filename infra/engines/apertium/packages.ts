/** Debian's packages of Apertium and of every locale's data for it. */
import { locales } from '../../../shared/locales/locale.ts'
import { registry } from '../../../shared/locales/registry.ts'

export const apertiumPackages: readonly string[] = [
  'apertium',
  ...locales.flatMap((locale) => registry[locale].engines?.apertium?.package ?? []).sort(),
]
