/** Makes an invitation, and its link. */
import type { Answer } from '../api/answer.ts'
import { call } from '../api/call.ts'
import type { Invitation } from '../api/types.ts'

export const invite = (person: string): Promise<Answer<Invitation>> =>
  call<Invitation>('POST', `/people/${encodeURIComponent(person)}/invitation`)

/** The text stands after "#", so that browsers send it to no server and name it to no other site. */
export const linkOf = ({ invitation }: Invitation): string => `${location.origin}/desk/invitation#${invitation}`
