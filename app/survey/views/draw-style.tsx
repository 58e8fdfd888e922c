import { createContext, useContext } from 'react'

/** Where the stylesheet of pictures is: routes know. A page that a device keeps shows no picture and needs none. */
export const DrawStyleHref = createContext('')

/** In the page itself: it is loaded where a picture is, also when the page was turned in place. */
export function DrawStyle() {
  const href = useContext(DrawStyleHref)
  return href ? <link rel="stylesheet" href={href} /> : null
}
