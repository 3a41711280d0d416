/** Assignments: who translates and who reviews a version, until when. */
import { mostWork } from '../../../shared/people/assignment.ts'
import { userRoles } from '../../../shared/people/person.ts'
import { json, jsonBody, operation } from '../operation.ts'
import { assignmentChangeSchema, assignmentSchema, workSchema } from '../schemas/assignments.ts'
import { staff } from './staff.ts'

const path = '/articles/{article}/versions/{locale}/assignment'

export const readAssignment = operation({
  id: 'readAssignment',
  method: 'get',
  path,
  room: 'assignments',
  roles: staff,
  summary: 'Read to whom a version is given',
  answers: { 200: json(assignmentSchema, 'The assignment.', ['ETag']) },
  problems: [],
})

export const assignVersion = operation({
  id: 'assignVersion',
  method: 'put',
  path,
  room: 'assignments',
  roles: ['editor'],
  summary: 'Give a version to a translator and a reviewer',
  description:
    'A person needs the role, in the language of the version. A version that nobody was given to has the ETag "0".',
  ifMatch: 'assignment',
  body: jsonBody(assignmentChangeSchema),
  answers: { 200: json(assignmentSchema, 'The assignment.', ['ETag']) },
  problems: ['assignment-stale', 'article-withdrawn', 'person-unfit', 'second-eyes'],
})

export const listOwnWork = operation({
  id: 'listOwnWork',
  method: 'get',
  path: '/me/work',
  room: 'assignments',
  roles: userRoles,
  summary: 'List the versions that are given to you',
  answers: {
    200: json(
      workSchema,
      `At most 100 versions, of the ${mostWork} that were given last. Those of withdrawn articles are left out.`,
    ),
  },
  problems: [],
})
