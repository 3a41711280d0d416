/** Replaces a field's text as if it were typed, so that the browser's own undo brings the old text back. */
export function replaceText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  field.select()
  // Obsolete, and the one way to change a field that undo knows of.
  if (document.execCommand('insertText', false, text)) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
