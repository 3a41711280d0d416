/** Reads a locale's known names from a text that is easier to write: "vienna: vien, rome: rom roma". */

export const readKnownNames = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(',').map((row) => {
      const [id = '', words = ''] = row.trim().split(/:\s*/)
      return [id, words.replace(/\s+/g, ' ')]
    }),
  )
