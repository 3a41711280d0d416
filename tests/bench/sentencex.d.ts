declare module 'sentencex' {
  /** The text's sentences, in order, their white space with them. */
  export function segment(language: string, text: string): string[]
}
