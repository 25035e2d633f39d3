import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Entry, Outbox } from './outbox'

const OutboxContext = createContext<Outbox | null>(null)

/** Sends what waits at the start and whenever the network comes back. */
export function OutboxProvider({ outbox, children }: { outbox: Outbox; children: ReactNode }) {
  useEffect(() => {
    const flush = () => void outbox.flush()
    flush()
    window.addEventListener('online', flush)
    return () => window.removeEventListener('online', flush)
  }, [outbox])
  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (!outbox) throw new Error('useOutbox needs an OutboxProvider above it')
  return outbox
}

export function useWaiting(): readonly Entry[] {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot)
}
