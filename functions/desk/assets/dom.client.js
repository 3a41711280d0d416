/** Makes elements. Whatever is said or typed becomes text or an attribute, never markup. */

/** @typedef {Node | string | null | undefined | false} Child what is nothing is left out */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties] attributes; `onclick` and the like are listeners; what is false or missing is left out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), (event) => value(event))
    else if (value === true) node.setAttribute(name, '')
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, String(value))
  }
  for (const child of children.flat()) if (child) node.append(child)
  return node
}

/**
 * Does `work` again and again, `seconds()` after it was done, while the page is looked at.
 * @param {() => number} seconds
 * @param {() => unknown} work
 */
export function repeat(seconds, work) {
  setTimeout(async () => {
    if (!document.hidden) await work()
    repeat(seconds, work)
  }, seconds() * 1000)
}
