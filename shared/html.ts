/**
 * HTML in the making: hono's templates, which escape whatever is put into them and touch nothing else. Whoever makes pages
 * has them from here.
 */
import { html, raw } from 'hono/html'

export { html, raw }

export type Html = ReturnType<typeof html>

/** JSON that can't end the script element it stands in, whatever its strings hold. */
export const jsonForScript = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** Finished HTML. A template waits only for what it was given to wait for; ours are given nothing. */
export function finish(markup: Html): string {
  if (markup instanceof Promise) throw new Error('a template waits for something')
  return markup.toString()
}
