import { createStore, del, set, values } from 'idb-keyval'
import type { Entry } from './outbox'

/** Where unsent entries rest. */
export type Shelf = {
  all: () => Promise<Entry[]>
  put: (entry: Entry) => Promise<void>
  remove: (entry: Entry) => Promise<void>
}

/** Keys sort by time, then by the order of asking, so that the store gives the entries back in turn. */
function keyOf(entry: Entry): string {
  return `${entry.created_at} ${entry.idempotency_key}`
}

export function indexedShelf(app: string): Shelf {
  const store = createStore(`docket-${app}-outbox`, 'entries')
  return {
    all: () => values<Entry>(store),
    put: entry => set(keyOf(entry), entry, store),
    remove: entry => del(keyOf(entry), store),
  }
}

/** For a browser without storage, and for tests: lasts as long as the page. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, Entry>()
  return {
    all: async () => [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
    put: async entry => void entries.set(keyOf(entry), entry),
    remove: async entry => void entries.delete(keyOf(entry)),
  }
}
