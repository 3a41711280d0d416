/**
 * The number of the templates in this folder and of the texts that they use. A stored page with another number is
 * rendered from scratch on request, so raise it with every visible change. tests/page/template.test.ts says when.
 */
export const templateNumber = 3

export const siteName = 'Punte'
