/** Where somebody goes once they are signed in: to a page of this site's desk, and nowhere else. */

const home = '/desk'

/**
 * Parts of letters, digits and marks, then a query and a fragment. So there is no second slash and no backslash, which
 * browsers take for another host, and nothing encoded in the path. Signing in is no page.
 */
const page =
  /^\/desk(?!\/sign-in)(?:\/(?!\.{1,2}(?:[/?#]|$))[\w.:~-]+)*\/?(?:\?[\w.~%&=+,;:@/-]*)?(?:#[\w.~%&=+,;:@/-]*)?$/

export const targetOf = (asked: string | undefined): string =>
  asked !== undefined && asked.length <= 500 && page.test(asked) ? asked : home
