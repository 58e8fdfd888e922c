import { createContext, useContext } from 'react'

/** What the server alone knows of the page it draws. In the browser it is empty: only the desk is drawn there again. */
export type PageFrame = {
  /** This answer's nonce; browsers hide it from scripts anyway. */
  nonce: string
  /** The style that a respondent's page carries in itself. */
  style: string
  /**
   * Of a page that is turned to in place, the name of the frame that stands there (header and footer): whoever asks has
   * style and scripts already, and needs no frame that is the same. Null for a page of its own.
   */
  turnedIn: string | null
}

const Frame = createContext<PageFrame>({ nonce: '', style: '', turnedIn: null })
export const FrameProvider = Frame.Provider
export const useFrame = (): PageFrame => useContext(Frame)
