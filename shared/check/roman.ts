/** Roman numerals from 1 to 399, for centuries, chapters and kings: „secolul XXI", „al II-lea". */

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

export function readRoman(token: string): number | undefined {
  if (token.length > 10 || !/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(token)) return undefined
  const values = [...token].map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
