/** Finds a target without any text whose source has some. What nobody sees is no text. */
import { removeInvisible } from '../text/invisible.ts'
import type { Checker } from './model.ts'

export const checkEmpty: Checker = ({ source, target }) =>
  source.text.trim() && !removeInvisible(target.text).trim() ? [{ severity: 'error', code: 'empty.empty' }] : []
