/** Finds a target without any text whose source has some. What nobody sees is no text. */
import { isBlank } from '../text/invisible.ts'
import type { Checker } from './model.ts'

export const checkEmpty: Checker = ({ source, target }) =>
  source.text.trim() && isBlank(target.text) ? [{ severity: 'error', code: 'empty.empty' }] : []
