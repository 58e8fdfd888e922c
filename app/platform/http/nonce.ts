import { createContext, useContext } from 'react'

const NonceContext = createContext('')
export const NonceProvider = NonceContext.Provider

/** The page's nonce on the server; empty in the browser, which hides it anyway. */
export const useNonce = (): string => useContext(NonceContext)
