/** Compares the beginning of a line with labels, by whole words. Both are normalised. */

/** After a label that ends with its colon or question mark anything may follow. */
export function startsWithWords(line: string, label: string): boolean {
  return line.startsWith(label) && (/[:?]$/.test(label) || !/^[\p{L}\p{N}]/u.test(line.slice(label.length)))
}

/** What a line and its label have in common, so that few labels are compared. */
export function firstWord(line: string): string {
  return /^[\p{L}\p{N}]{0,60}/u.exec(line)?.[0] ?? ''
}

const indexes = new WeakMap<readonly string[], Map<string, string[]>>()

/** Those of the labels with which the line begins. The list must not change. */
export function labelsAtStart(labels: readonly string[], line: string): string[] {
  let index = indexes.get(labels)
  if (!index) {
    index = Map.groupBy(labels, firstWord)
    indexes.set(labels, index)
  }
  return (index.get(firstWord(line)) ?? []).filter((label) => startsWithWords(line, label))
}
