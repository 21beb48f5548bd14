// The municipality that the pages inside it are about.
import { createContext, useContext } from 'react'
import type { FrameReply } from '../../contract/staff.ts'

export const FrameContext = createContext<FrameReply | null>(null)

/** null: outside any municipality. */
export const useFrameIfAny = (): FrameReply | null => useContext(FrameContext)

export const useFrame = (): FrameReply => {
  const frame = useFrameIfAny()
  if (frame === null) throw new Error('useFrame: only for pages inside a municipality')
  return frame
}
