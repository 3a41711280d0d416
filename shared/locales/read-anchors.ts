/** Reads what numbers stand beside: words by what they mean, the same for every locale. */
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import type { Anchors } from './shape/anchors.ts'

/** @param words a meaning, in English, with its words and their forms: `{ people: 'oameni persoane' }` */
export const readAnchors = (words: Readonly<Record<string, string>>): Anchors['meanings'] =>
  new Map(
    Object.entries(words).flatMap(([meaning, forms]) =>
      forms.split(/\s+/).map((form) => [withoutDiacritics(form), meaning] as const),
    ),
  )
