/** The roles of people who work on articles. */
import type { UserRole } from '../../../shared/people/person.ts'

export const staff = ['editor', 'translator', 'reviewer'] as const satisfies readonly UserRole[]
