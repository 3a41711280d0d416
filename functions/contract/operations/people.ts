/** The roles of people who work on articles. */
import type { UserRole } from '../../../shared/pipeline/ports.ts'

export const people = ['editor', 'translator', 'reviewer'] as const satisfies readonly UserRole[]
