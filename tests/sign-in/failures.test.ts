import { expect, it } from 'vitest'
import { signInFailures } from '../../functions/contract/sign-in-failures.ts'
import { locales } from '../../shared/locales/locale.ts'
import { messageTexts } from '../../shared/locales/messages.ts'

it.each(locales)('every way in which signing in fails has a text in %s, and no others have', (locale) => {
  expect(Object.keys(messageTexts[locale].desk.signIn.failed)).toEqual([...signInFailures])
})
