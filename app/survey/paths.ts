// What stays in a browser's history says nothing of what was asked or answered.
export const leavePath = (link: string): string => `/s/${link}/leave`
export const stopPath = (link: string): string => `/s/${link}/stop`
/** Where a return code is shown, once. */
export const laterPath = (link: string): string => `/s/${link}/later`
/** Where it is typed; behind a token, what a QR picture leads to. */
export const backPath = (link: string, token?: string): string =>
  token === undefined ? `/s/${link}/back` : `/s/${link}/back/${token}`
/** "Are you sure?" before answers are thrown away, and after. */
export const awayPath = (link: string): string => `/s/${link}/away`
export const gonePath = (link: string): string => `/s/${link}/gone`
