/** Text as labels are compared: small letters without diacritics, plain spaces and quotes. One character stays one, as a rule. */

const plain: Record<string, string> = { '’': "'", '‘': "'", '\u00a0': ' ', '\u202f': ' ' }

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘\u00a0\u202f]/g, (character) => plain[character] ?? character)
    .toLowerCase()
}
