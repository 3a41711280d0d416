/** States a check's finding in English for the API, and by code and values for other languages. */
import { messagesIn } from '../locales/messages.ts'
import { defaultLocale } from '../locales/registry.ts'
import type { Check, CheckFinding } from './model.ts'

const english = messagesIn(defaultLocale)

export function toCheck({ code, values, severity, ...place }: CheckFinding): Check {
  const [check = ''] = code.split('.')
  const message = english(`checks.${code}`, { replace: values ?? {} })
  return { check, severity, message, code, ...(values ? { values } : {}), ...place }
}
