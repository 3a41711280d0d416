/** Where the script is that all views share. Their own scripts import it from there; see infra/build/desk.ts. */
export const commonScriptPath = '/desk/assets/common.js'
