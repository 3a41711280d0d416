/** The characters of Word's symbol fonts that articles use. Those fonts draw other signs at the places of letters. */

const wingdings: Record<string, string> = {
  '4a': '☺',
  '6c': '●',
  '6e': '■',
  '71': '❑',
  '76': '❖',
  a7: '▪',
  a8: '□',
  d8: '➢',
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e8: '➔',
  fb: '✗',
  fc: '✓',
  fe: '☑',
}

const symbol: Record<string, string> = {
  '61': 'α',
  '62': 'β',
  '67': 'γ',
  '6d': 'μ',
  '70': 'π',
  '44': 'Δ',
  '57': 'Ω',
  a3: '≤',
  ac: '←',
  ae: '→',
  b0: '°',
  b1: '±',
  b3: '≥',
  b4: '×',
  b7: '•',
  b8: '÷',
  b9: '≠',
  d6: '√',
}

/** @param code in hexadecimal; symbol fonts are at U+F000. Undefined for a sign that is not listed. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value) || value < 0x20 || value > 0xffff) return undefined
  if (value < 0xe000) return String.fromCharCode(value)
  const place = (value & 0xff).toString(16).padStart(2, '0')
  if (/^wingdings$/i.test(font)) return wingdings[place]
  return /^symbol$/i.test(font) ? symbol[place] : undefined
}
