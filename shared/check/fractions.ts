/** The values of a part of a whole: written as a fraction, a decimal or a percentage. */

/** 2 of 3 are "2/3", "66.7", "67" and "66" percent; 1 of 2 is also "0.5". */
export function fractionValues(numerator: number, denominator: number): string[] {
  const decimal = numerator / denominator
  const percent = decimal * 100
  const tenths = Math.round(percent * 10) / 10
  return [
    String(decimal),
    `${numerator}/${denominator}`,
    ...[tenths, Math.round(percent), Math.floor(percent)].map(String),
  ]
}
