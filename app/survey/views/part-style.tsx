import { createContext, useContext } from 'react'

/**
 * Where the stylesheets of parts are that few pages have: routes know. A page that a device keeps shows no picture and
 * records nothing: it needs none.
 */
export const PartStyles = createContext<{ drawing?: string; recorder?: string }>({})

/** In the page itself: it is loaded where the part is, also when the page was turned in place. */
export function PartStyle({ of }: { of: 'drawing' | 'recorder' }) {
  const href = useContext(PartStyles)[of]
  return href ? <link rel="stylesheet" href={href} /> : null
}
