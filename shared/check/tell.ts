/** Says what a check found in words, in English, for the API; by code and values, for whoever says it in another language. */
import { messages } from '../locales/messages.ts'
import { defaultLocale } from '../locales/registry.ts'
import type { Check, Finding } from './model.ts'

const english = messages(defaultLocale)

export function tell({ code, values, severity, ...place }: Finding): Check {
  const [check = ''] = code.split('.')
  const message = english(`checks.${code}`, { replace: values ?? {} })
  return { check, severity, message, code, ...(values ? { values } : {}), ...place }
}
