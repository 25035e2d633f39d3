import { useEffect, useRef, useState } from 'react'
import { type Dial, type LineEvents, type LineState, LiveLine } from './line'

type Hear = Pick<LineEvents, 'message' | 'refetch' | 'heard'>

/** Holds a live line open while the component stands, and wakes it when the page is looked at again. */
export function useLiveLine(dial: Dial | null, after: number | null, hear: Hear): LineState {
  const [state, setState] = useState<LineState>('connecting')
  const latest = useRef(hear)
  const from = useRef(after)
  latest.current = hear

  useEffect(() => {
    if (!dial) return
    const line = new LiveLine(
      dial,
      {
        message: message => latest.current.message(message),
        refetch: () => latest.current.refetch(),
        heard: () => latest.current.heard?.(),
        state: setState,
      },
      from.current,
    )
    const wake = () => document.visibilityState === 'visible' && line.wake()
    line.open()
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('online', wake)
    return () => {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      line.close()
    }
  }, [dial])

  return state
}
