// What stays in a browser's history says nothing of what was asked or answered.
export const leavePath = (link: string): string => `/s/${link}/leave`
export const stopPath = (link: string): string => `/s/${link}/stop`
/** Where a return code is shown, once. */
export const laterPath = (link: string): string => `/s/${link}/later`
/** Where it is typed; behind a token, what a QR picture leads to. */
export const backPath = (link: string, token?: string): string =>
  token === undefined ? `/s/${link}/back` : `/s/${link}/back/${token}`
/** Where a picture is made for a question: known by its place on the path, as its page is. */
export const drawPath = (
  link: string,
  slug: string,
  asked: { way?: DrawWay; fresh?: boolean } = {},
): string => {
  const { way, fresh } = asked
  const query = [way && `way=${way}`, fresh && 'new'].filter(Boolean).join('&')
  return `/s/${link}/draw/${slug}${query && `?${query}`}`
}
export const drawWays = ['draw', 'photo', 'place'] as const
export type DrawWay = (typeof drawWays)[number]
export const drawingPath = (link: string, drawing: { id: string; updatedAt: string }): string =>
  `/s/${link}/drawings/${drawing.id}?${Date.parse(drawing.updatedAt)}`
/** "Are you sure?" before answers are thrown away, and after. */
/** One device for many people, one after another. */
export const kioskPath = (link: string): string => `/s/${link}/kiosk`
export const awayPath = (link: string): string => `/s/${link}/away`
export const gonePath = (link: string): string => `/s/${link}/gone`
