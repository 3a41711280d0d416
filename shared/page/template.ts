/**
 * The number of the templates in this folder, and of the texts that they set. A stored page that was made by others is made
 * anew when it is asked for: raise it with every change that shows. tests/page/template.test.ts tells when that is.
 */
export const templateNumber = 2

export const siteName = 'Punte'
