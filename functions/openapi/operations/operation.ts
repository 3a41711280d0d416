/** What one call of the API is. */

/** Method and path, who may, what it does; `body` and `answers` name schemas. */
export type Operation = {
  call: string
  role: string
  does: string
  body?: string
  answers: string
  refuses?: string
  needs?: string
}
