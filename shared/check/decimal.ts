/** Decimal numbers as strings: exact at any length, and equal if their strings are. */

/** Moves the decimal point to the right: "2.5" by 6 is "2500000". Removes needless zeros. */
export function shiftDecimal(value: string, power: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  const digits = whole + fraction.padEnd(power, '0')
  const point = whole.length + power
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = trimZeros(digits.slice(point))
  return right ? `${left}.${right}` : left
}

function trimZeros(decimals: string): string {
  let end = decimals.length
  while (end > 0 && decimals.charAt(end - 1) === '0') end--
  return decimals.slice(0, end)
}

/** `values`: the possible values in canonical form ("1234.5", "14:30"). UTF-16 offsets. */
export type Figure = { values: string[]; optional: boolean; percent: boolean; start: number; end: number }
