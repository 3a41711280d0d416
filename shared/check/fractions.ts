/** The values of a part of a whole: written as a fraction, a decimal or a percentage. */

/** 2 of 3 are "2/3", "67" and "66" percent; 1 of 2 is also "0.5". */
export function fractionValues(numerator: number, denominator: number): string[] {
  const decimal = numerator / denominator
  const percent = decimal * 100
  return [String(decimal), `${numerator}/${denominator}`, String(Math.round(percent)), String(Math.floor(percent))]
}
