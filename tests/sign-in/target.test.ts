import { expect, it } from 'vitest'
import { targetOf } from '../../functions/sign-in/target.ts'

it.each([
  '/desk',
  '/desk/',
  '/desk/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV/ro',
  '/desk/articles/1?view=all&q=a+b%20c',
  '/desk?state=open#s12',
  '/desk/people/01ARZ3NDEKTSV4RRFFQ69G5FAV',
])('leads on to a page of the desk: %s', (to) => {
  expect(targetOf(to)).toBe(to)
})

it.each([
  undefined,
  '',
  '/',
  '/ro/an-article',
  'desk',
  'https://evil.example/desk',
  '//evil.example/desk',
  '///evil.example/desk',
  '/\\evil.example/desk',
  '\\\\evil.example',
  '/desk//evil.example',
  '/desk/\\evil.example',
  '/desk\\..\\evil',
  '/desk/../ro',
  '/desk/..',
  '/desk/./../ro',
  '/desk/%2e%2e/ro',
  '/desk/..%2f..%2f',
  '/desk@evil.example',
  '/desk.evil.example',
  '/desk:80@evil.example',
  '/deskevil',
  '/desk\n//evil.example',
  '/desk\r\nSet-Cookie: a=b',
  '/desk/\t/evil.example',
  ' /desk',
  '/desk ',
  'javascript:alert(1)',
  'data:text/html,x',
  '/desk?a=<script>',
  '/desk?to=\\\\evil',
  '/desk/sign-in/office',
  '/desk/sign-in/office/callback?code=1&state=2',
  `/desk?${'a'.repeat(500)}`,
])('leads to the desk alone instead of to %j', (to) => {
  expect(targetOf(to)).toBe('/desk')
})
