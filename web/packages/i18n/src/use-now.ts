import { serverClock } from '@docket/api'
import { useEffect, useState } from 'react'

/** The server's time, looked at again every so often. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => serverClock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(serverClock.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
