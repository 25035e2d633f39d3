import type { Api } from '@docket/api'
import type { Dial } from './line'

/** Closed with this code after a final state's message: nothing more will come. */
const NORMAL_CLOSURE = 1000

/** Dials the socket of one order, with a one-time ticket and from the last message seen. */
export function orderSocket(api: Api, order: string): Dial {
  return async (after, events) => {
    const address = socketAddress(api.address(`/ws/orders/${order}`), await api.ticket(), after)
    const socket = new WebSocket(address)
    socket.onopen = events.opened
    socket.onmessage = event => events.message(JSON.parse(event.data))
    socket.onclose = event => events.closed(event.code === NORMAL_CLOSURE)
    return {
      close: () => {
        socket.onopen = socket.onmessage = socket.onclose = null
        socket.close()
      },
    }
  }
}

export function socketAddress(path: string, ticket: string, after: number | null): string {
  const url = new URL(path, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  url.searchParams.set('token', ticket)
  if (after !== null) url.searchParams.set('after', String(after))
  return url.href
}
