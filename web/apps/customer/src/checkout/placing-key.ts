import type { NewOrder } from '@docket/api'

const KEY = 'docket.customer.placing'
type Stored = { key: string; body: string }

/**
 * The idempotency key of the order being placed. It outlives a lost answer and a reload: pressing again with the same
 * order asks for the first answer, never for a second order.
 */
export function placingKey(order: NewOrder, storage: Storage = localStorage): string {
  const body = JSON.stringify(order)
  const stored = read(storage)
  if (stored?.body === body) return stored.key
  const key = crypto.randomUUID()
  storage.setItem(KEY, JSON.stringify({ key, body } satisfies Stored))
  return key
}

/** A definite answer, yes or no, ends it. */
export function forgetPlacingKey(storage: Storage = localStorage) {
  storage.removeItem(KEY)
}

function read(storage: Storage): Stored | null {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}
