/**
 * Types for the part of eld that takes an n-gram set as a value. The package's public entries either carry all sixty
 * languages or load a file at run time, and neither suits a bundle, so its detector is imported by path.
 */
declare module '*/eld/src/languageDetector.js' {
  /** The first 350 bytes or so count. Scores are 0 to 1 by ISO 639-1 code, best first; empty for no words. */
  export interface Detector {
    detect(text: string): { language: string; getScores(): Record<string, number> }
    saveSubset(languages: string[]): void
  }

  export function createEld(): { instance: Detector; loadData(data: object): string }
}

declare module '*/eld/src/ngrams/small.js' {
  export const ngramsData: object
}

declare module '*/ngrams.js' {
  /** eld's small set cut down to fourteen languages by the package's own `saveSubset`; a test remakes it. */
  export type Ngrams = { type: string; languages: Record<string, string>; ngrams: object }
  /** Such a set as JSON: read when it is needed, it costs a program that starts next to nothing. */
  export const ngramsJson: string
}
