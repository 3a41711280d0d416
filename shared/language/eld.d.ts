/**
 * Types for the part of eld that takes an n-gram set as a value. The package's public entries carry all sixty languages
 * or load a file at run time. Neither suits a bundle, so the detector is imported by path.
 */
declare module '*/eld/src/languageDetector.js' {
  /** It reads about the first 350 bytes. Scores are 0 to 1 by ISO 639-1 code, best first; empty for no words. */
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
  /** eld's small set reduced to fourteen languages by the package's own `saveSubset`; a test makes it again. */
  export type Ngrams = { type: string; languages: Record<string, string>; ngrams: object }
  /** Such a set as JSON. It is parsed on first use, so that it does not slow the start of a program. */
  export const ngramsJson: string
}
