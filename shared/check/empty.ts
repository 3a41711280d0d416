/** Finds a target without any text whose source has some. */
import type { Checker } from './model.ts'

export const checkEmpty: Checker = ({ source, target }) =>
  source.text.trim() && !target.text.trim() ? [{ severity: 'error', code: 'empty.empty' }] : []
