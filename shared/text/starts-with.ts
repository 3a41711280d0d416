/** Compares the beginning of a line by whole words. */

/** Both normalised. After a label that ends with its colon anything may follow. */
export function startsWithWords(line: string, label: string): boolean {
  return line.startsWith(label) && (/[:?]$/.test(label) || !/^[\p{L}\p{N}]/u.test(line.slice(label.length)))
}
