import { createContext, useContext } from 'react'

/** What the server alone knows of the page it draws. In the browser it is empty: only the desk is drawn there again. */
export type PageFrame = {
  /** This answer's nonce; browsers hide it from scripts anyway. */
  nonce: string
  /** The style that a respondent's page carries in itself. */
  style: string
  /** A page that is turned to in place: whoever asks has style and scripts already. */
  turned: boolean
}

const Frame = createContext<PageFrame>({ nonce: '', style: '', turned: false })
export const FrameProvider = Frame.Provider
export const useFrame = (): PageFrame => useContext(Frame)
