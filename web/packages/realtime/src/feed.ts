import type { Api } from '@docket/api'
import { EventReader } from './events'
import type { Dial, WireEvents } from './line'

/**
 * Dials the kitchen's feed. It is read with fetch, since an EventSource can neither take a fresh ticket when it
 * reconnects nor say which message it saw last.
 */
export function kitchenFeed(api: Api): Dial {
  return async (after, events) => {
    const abort = new AbortController()
    const ticket = await api.ticket()
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    if (after !== null) headers['last-event-id'] = String(after)
    const address = `${api.address('/admin/orders/stream')}?token=${encodeURIComponent(ticket)}`
    const response = await fetch(address, { headers, signal: abort.signal, cache: 'no-store' })
    if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`)
    queueMicrotask(events.opened)
    pump(response.body, events, abort.signal)
    return { close: () => abort.abort() }
  }
}

async function pump(body: ReadableStream<Uint8Array>, events: WireEvents, signal: AbortSignal) {
  const reader = new EventReader()
  const text = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  try {
    for (let part = await text.read(); !part.done; part = await text.read()) {
      events.alive()
      for (const event of reader.read(part.value)) events.message(JSON.parse(event.data))
    }
  } catch {
    // The end of the stream, however it came, is told below.
  }
  if (!signal.aborted) events.closed(false)
}
