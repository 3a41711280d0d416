/** Whether a line is a sentence: it ends with a full stop, an exclamation or a question mark. */
export const endsSentence = (text: string): boolean => /[.!?…]["”»)]?$/.test(text)
