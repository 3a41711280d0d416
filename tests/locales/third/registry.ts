/** The registry with a third locale: `bundle.ts` puts it in the place of the product's own. */
import * as own from '../../../shared/locales/registry.ts'
import { locale as qps } from './locale.ts'

export const { defaultLocale } = own

export const registry = { ...own.registry, qps }
