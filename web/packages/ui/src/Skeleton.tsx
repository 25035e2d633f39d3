import clsx from 'clsx'
import { useEffect, useState } from 'react'

/** Below this, a flash of grey is worse than nothing. */
const PATIENCE_MS = 200

/** Grey rows that keep the layout while something loads, shown only when it takes a moment. */
export function Skeleton({ rows = 3, className = 'h-16' }: { rows?: number; className?: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-hidden className={clsx('grid gap-3', !shown && 'invisible')} data-loading>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={clsx('animate-[breathe_1.6s_infinite] rounded-md bg-sunken', className)} />
      ))}
    </div>
  )
}
