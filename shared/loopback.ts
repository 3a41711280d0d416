/** Addresses of this machine itself. What goes there leaves no machine, so it needs no https. */

/** `hostname`: as URL gives it. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:(?:.*\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
