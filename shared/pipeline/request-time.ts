/** How long a request can take. What a request has begun is given up by others only after this time. */
export const requestMs = 120_000
