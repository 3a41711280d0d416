/** Texts about readers' proposals in English, for the reader who makes one and for the desk. Plurals by CLDR. */
export const propose = {
  title: 'Propose a better translation',
  lead: 'Your proposal goes to the translators. It appears on the site only if one of them takes it up.',
  now: 'The current translation',
  source: 'The original, in {{language}}',
  text: 'Your proposal',
  note: 'A message to the translators (optional)',
  trap: 'Leave this field empty',
  send: 'Send the proposal',
  kept: 'You need no account. We keep the text and the message, without your name or address.',
  notSent: 'Not sent',
  trouble: {
    empty: 'The proposal has no text. Write how the sentence would be better.',
    same: 'The text is the same as the current translation. Change what could be better.',
    textTooLong: 'The proposal is too long: it may have {{max}} characters at most.',
    noteTooLong: 'The message is too long: it may have {{max}} characters at most.',
    textUnfit:
      'The proposal holds invisible characters that control something or change the direction of writing. Remove them, or type the text again.',
    noteUnfit:
      'The message holds invisible characters that control something or change the direction of writing. Remove them, or type it again.',
    elsewhere: 'The request came from another site and was not taken. To send the proposal, press the button below.',
    limit: 'Too many proposals have come from your internet network today. Please try again tomorrow.',
    busy: 'The proposal could not be taken just now. Please press the button below again.',
  },
  thanks: 'Thank you!',
  arrived: 'Your proposal has reached the translators.',
  back: 'Back to the sentence',
  missing: {
    title: 'This sentence is no longer here',
    text: 'The article may have changed in the meantime.',
  },
  article: 'Back to the article',
}

export const proposals = {
  open_one: '{{count}} proposal from readers',
  open_other: '{{count}} proposals from readers',
  from: 'A reader proposes ({{date}}):',
  note: 'The reader’s message: {{note}}',
  use: 'Use the proposal',
  dismiss: 'Dismiss the proposal',
  stale: 'The original has changed since.',
  targetChanged: 'The translation has changed since.',
  gone: 'Proposals for sentences that are no longer in the article',
}
