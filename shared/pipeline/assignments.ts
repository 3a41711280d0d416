/** Assignments in the store: who translates and who reviews a version. */

import type { Locale } from '../locales/locale.ts'
import { type Assignment, assignmentSchema } from '../people/assignment.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, type StoredJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'

export const readAssignment = (
  objects: Objects,
  article: string,
  locale: Locale,
): Promise<StoredJson<Assignment> | null> => getJson(objects, keys.assignment(article, locale), assignmentSchema)
