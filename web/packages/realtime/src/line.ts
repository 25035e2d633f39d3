import type { LiveMessage } from '@docket/api'
import { backoff } from './backoff'

export type LineState = 'connecting' | 'live' | 'polling' | 'over'

/** One open connection, whatever carries it. `close` is silent: it does not call `closed`. */
export type Wire = { close: () => void }
export type WireEvents = {
  opened: () => void
  message: (message: LiveMessage) => void
  /** A sign of life that is no message, such as a comment in a feed. */
  alive: () => void
  closed: (final: boolean) => void
}
export type Dial = (after: number | null, events: WireEvents) => Promise<Wire>

export type LineEvents = {
  /** A message not seen before. */
  message: (message: LiveMessage) => void
  /** Something may have been missed: ask the server for the whole truth. */
  refetch: () => void
  state: (state: LineState) => void
  /** The server was heard, whatever it said. */
  heard?: () => void
}

/** Two missed heartbeats and some slack: the server beats every 15 s. */
const SILENCE_MS = 40_000
const POLL_MS = 5_000
/** So many failed tries in a row and the page polls beside trying on. */
const TRIES_BEFORE_POLLING = 3

/**
 * Keeps a live line open: resumes after the last message seen, drops what it has seen, notices silence, waits longer
 * after each failure, and polls as long as nothing connects.
 */
export class LiveLine {
  private wire: Wire | null = null
  private seen: number | null
  private failures = 0
  private state: LineState = 'connecting'
  private retry?: ReturnType<typeof setTimeout>
  private silence?: ReturnType<typeof setTimeout>
  private poll?: ReturnType<typeof setInterval>
  private dialing = 0

  constructor(
    private readonly dial: Dial,
    private readonly events: LineEvents,
    after: number | null = null,
  ) {
    this.seen = after
  }

  open() {
    this.connect()
  }

  /** The page is looked at again, or the network is back: do not wait out the pause. */
  wake() {
    if (this.state === 'over') return
    this.events.refetch()
    if (this.state === 'live') return
    this.failures = 0
    this.connect()
  }

  close() {
    this.dialing++
    this.become('over')
    this.hangUp()
  }

  private async connect() {
    const call = ++this.dialing
    this.hangUp()
    const current = () => call === this.dialing && this.state !== 'over'
    const events: WireEvents = {
      opened: () => current() && this.opened(),
      message: message => current() && this.hear(message),
      alive: () => current() && this.listen(),
      closed: final => current() && this.lost(final),
    }
    try {
      const wire = await this.dial(this.seen, events)
      if (current()) this.wire = wire
      else wire.close()
    } catch {
      if (current()) this.lost(false)
    }
  }

  private opened() {
    const again = this.failures > 0
    this.failures = 0
    clearInterval(this.poll)
    this.poll = undefined
    this.become('live')
    this.listen()
    if (again) this.events.refetch()
  }

  private hear(message: LiveMessage) {
    this.listen()
    if (message.type === 'heartbeat') return
    if (message.type === 'hello') return this.greet(message.seq)
    if (this.seen !== null && message.seq <= this.seen) return
    this.seen = message.seq
    this.events.message(message)
  }

  /** A server that knows less than we saw was set up anew: its numbers begin again. */
  private greet(newest: number) {
    if (this.seen === null) this.seen = newest
    else if (newest < this.seen) {
      this.seen = newest
      this.events.refetch()
    }
  }

  private lost(final: boolean) {
    if (final) return this.finish()
    this.hangUp()
    this.failures++
    if (this.failures >= TRIES_BEFORE_POLLING) this.startPolling()
    else this.become('connecting')
    this.retry = setTimeout(() => this.connect(), backoff(this.failures - 1))
  }

  private finish() {
    this.close()
    this.events.refetch()
  }

  private startPolling() {
    this.become('polling')
    this.poll ??= setInterval(() => this.events.refetch(), POLL_MS)
  }

  private listen() {
    this.events.heard?.()
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.lost(false), SILENCE_MS)
  }

  private hangUp() {
    clearTimeout(this.retry)
    clearTimeout(this.silence)
    if (this.state === 'over') clearInterval(this.poll)
    this.wire?.close()
    this.wire = null
  }

  private become(state: LineState) {
    if (this.state === state) return
    this.state = state
    this.events.state(state)
  }
}
