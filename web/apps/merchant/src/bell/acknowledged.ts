import { useState } from 'react'

const KEY = 'docket.merchant.seen'

/** The new orders somebody has seen, on this device and over a reload. Those that are no longer new are forgotten. */
export function useAcknowledged(fresh: readonly string[]) {
  const [seen, setSeen] = useState(stored)
  const unseen = fresh.filter(id => !seen.includes(id))
  const acknowledge = () => {
    localStorage.setItem(KEY, JSON.stringify(fresh))
    setSeen([...fresh])
  }
  return { unseen, acknowledge }
}

function stored(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]')
  } catch {
    return []
  }
}
