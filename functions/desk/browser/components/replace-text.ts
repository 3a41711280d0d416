/** Replaces a field's text as if it were typed, so that the browser's undo restores the old text. */
export function replaceText(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  field.select()
  // Deprecated, but no other way of changing a field supports undo.
  if (document.execCommand('insertText', false, text)) return
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
