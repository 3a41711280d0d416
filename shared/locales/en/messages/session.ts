/** The texts of signing in and of invitations, in English. */
import { signInFailed } from './sign-in.ts'

export const signIn = {
  noAccess: 'You have no access to this page',
  noAccessHint: 'An admin can give you the role that opens it.',
  title: 'Sign in',
  at: 'Sign in with {{name}}',
  or: 'or with an access token:',
  token: 'Access token',
  hint: 'The one your newsroom gave you. You stay signed in, in every tab of this browser, until you sign out or don’t use it for 12 hours.',
  submit: 'Sign in',
  wrong: 'We don’t recognise this token. Check that it is complete.',
  ended: 'You are no longer signed in. Sign in again; what you have typed stays on the page.',
  noCookie: 'Your browser did not keep the sign-in. Open the desk at an https address, and allow its cookies.',
  out: 'Sign out',
  failed: signInFailed,
}

export const invitation = {
  title: 'Welcome to the desk',
  hint: 'This invitation signs you in without a password. It works once, in this browser.',
  credit: 'May readers see your name beside the translations you work on?',
  yes: 'Yes, my name may appear',
  no: 'No, I’d rather it didn’t',
  later: 'You can change this at any time on your own page.',
  submit: 'Enter the desk',
  missing: 'The address has no invitation in it. Open the whole link as you received it.',
}
