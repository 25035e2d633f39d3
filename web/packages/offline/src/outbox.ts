import type { Send } from '@docket/api'
import { isPassing } from '@docket/api'
import { backoff } from '@docket/realtime'
import type { Shelf } from './shelf'

/** A write that has not been answered yet. The key makes sending it again harmless. */
export type Entry = {
  idempotency_key: string
  method: string
  path: string
  body: unknown
  created_at: string
  attempts: number
  /** Words for people, should the server refuse: which order, which item. */
  about: string
}
export type NewEntry = Pick<Entry, 'method' | 'path' | 'body' | 'about'>

type Events = {
  sent?: (entry: Entry, answer: unknown) => void
  refused?: (entry: Entry, error: unknown) => void
}

/**
 * Writes wait here until the server answers, also over a reload. They leave in the order they came: the first that
 * cannot be delivered holds the others back. A refused one is told and let go, and those behind it go on.
 */
export class Outbox {
  private entries: readonly Entry[] = []
  private readonly listeners = new Set<() => void>()
  private flushing: Promise<void> | null = null
  private retry?: ReturnType<typeof setTimeout>
  private lastStamp = 0

  constructor(
    private readonly shelf: Shelf,
    private readonly send: (send: Send) => Promise<unknown>,
    private readonly events: Events = {},
  ) {}

  async add(entry: NewEntry): Promise<void> {
    const kept: Entry = {
      ...entry,
      idempotency_key: crypto.randomUUID(),
      created_at: this.stamp(),
      attempts: 0,
    }
    await this.shelf.put(kept)
    if (!this.entries.some(other => other.idempotency_key === kept.idempotency_key)) {
      this.show([...this.entries, kept])
    }
    void this.flush()
  }

  /** Sends what waits. Called at the start, after each addition, and when the network is back. */
  flush(): Promise<void> {
    this.flushing ??= oneTabAtATime(() => this.drain()).finally(() => {
      this.flushing = null
    })
    return this.flushing
  }

  /** Another person signs in: what the last one left is not theirs to send. */
  async clear(): Promise<void> {
    clearTimeout(this.retry)
    for (const entry of await this.shelf.all()) await this.shelf.remove(entry)
    this.show([])
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.entries

  private async drain() {
    clearTimeout(this.retry)
    this.show(await this.shelf.all())
    for (let next = this.entries[0]; next; next = this.entries[0]) {
      if (!(await this.deliver(next))) return this.later(next)
    }
  }

  private async deliver(entry: Entry): Promise<boolean> {
    try {
      const { method, path, body, idempotency_key: key } = entry
      const answer = await this.send({ method, path, body, key })
      await this.drop(entry, () => this.events.sent?.(entry, answer))
      return true
    } catch (error) {
      if (isPassing(error)) return this.keep(entry)
      await this.drop(entry, () => this.events.refused?.(entry, error))
      return true
    }
  }

  private async keep(entry: Entry): Promise<false> {
    const tried = { ...entry, attempts: entry.attempts + 1 }
    this.show(this.entries.map(other => (other === entry ? tried : other)))
    await this.shelf.put(tried)
    return false
  }

  /** The answer is shown before the entry goes, so that nothing jumps back for a moment. */
  private async drop(entry: Entry, tell: () => void) {
    await this.shelf.remove(entry)
    tell()
    this.show(this.entries.filter(other => other.idempotency_key !== entry.idempotency_key))
  }

  private later(entry: Entry) {
    this.retry = setTimeout(() => this.flush(), backoff(entry.attempts))
  }

  /** Strictly growing, since two taps can fall into one millisecond. */
  private stamp(): string {
    this.lastStamp = Math.max(Date.now(), this.lastStamp + 1)
    return new Date(this.lastStamp).toISOString()
  }

  private show(entries: readonly Entry[]) {
    this.entries = entries
    for (const listener of this.listeners) listener()
  }
}

function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request('docket-outbox', work) : work()
}
