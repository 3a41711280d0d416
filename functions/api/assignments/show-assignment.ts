/** An assignment as the API shows it. A version that nobody was given to shows an empty one. */
import type { Assignment } from '../../../shared/people/assignment.ts'

export const showAssignment = (assignment: Assignment | null) => ({
  translator: assignment?.translator ?? null,
  reviewer: assignment?.reviewer ?? null,
  due: assignment?.due ?? null,
  note: assignment?.note ?? null,
  by: assignment?.by ?? null,
  at: assignment?.at ?? null,
})

/** The ETag: the number of the assignment, 0 if there is none yet. */
export const etagOf = (assignment: Assignment | null): string => String(assignment?.number ?? 0)
