import type { LiveMessage } from '@docket/api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LineState, LiveLine, type WireEvents } from './line'

const message = (seq: number, type: LiveMessage['type'] = 'order_status'): LiveMessage => ({
  type,
  seq,
  at: '2026-11-20T09:30:00Z',
})

/** A server that lets the test decide what happens on each call. */
function exchange(after: number | null = null) {
  const calls: { after: number | null; events: WireEvents; closed: boolean }[] = []
  const heard: number[] = []
  const states: LineState[] = []
  let refetches = 0
  let reachable = true
  const line = new LiveLine(
    async (from, events) => {
      const call = { after: from, events, closed: false }
      calls.push(call)
      if (!reachable) throw new Error('nobody there')
      events.opened()
      return {
        close: () => {
          call.closed = true
        },
      }
    },
    {
      message: heardMessage => heard.push(heardMessage.seq),
      refetch: () => refetches++,
      state: state => states.push(state),
    },
    after,
  )
  return {
    line,
    calls,
    heard,
    states,
    refetches: () => refetches,
    reach: (can: boolean) => {
      reachable = can
    },
    newest: () => {
      const call = calls.at(-1)
      if (!call) throw new Error('nobody called yet')
      return call.events
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('resumes after the last message seen and drops doubles', async () => {
  const x = exchange(4)
  x.line.open()
  await vi.advanceTimersByTimeAsync(0)
  expect(x.calls[0]?.after).toBe(4)
  for (const seq of [4, 5, 6, 6]) x.newest().message(message(seq))
  x.newest().closed(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(x.calls[1]?.after).toBe(6)
  for (const seq of [6, 7]) x.newest().message(message(seq))
  expect(x.heard).toEqual([5, 6, 7])
})

test('asks for the whole truth when the line comes back', async () => {
  const x = exchange()
  x.line.open()
  await vi.advanceTimersByTimeAsync(0)
  expect(x.refetches()).toBe(0)
  x.newest().closed(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(x.refetches()).toBe(1)
})

test('takes silence for a broken line', async () => {
  const x = exchange()
  x.line.open()
  await vi.advanceTimersByTimeAsync(30_000)
  x.newest().message(message(1, 'heartbeat'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(x.calls).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(12_000)
  expect(x.calls.length).toBeGreaterThan(1)
  expect(x.calls[0]?.closed).toBe(true)
})

test('any sign of life keeps the line', async () => {
  const x = exchange()
  x.line.open()
  for (let beat = 0; beat < 8; beat++) {
    await vi.advanceTimersByTimeAsync(15_000)
    x.newest().alive()
  }
  expect(x.calls).toHaveLength(1)
})

test('polls while nothing connects, and stops when something does', async () => {
  const x = exchange()
  x.reach(false)
  x.line.open()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(x.states.at(-1)).toBe('polling')
  const polled = x.refetches()
  expect(polled).toBeGreaterThan(1)
  x.reach(true)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(x.states.at(-1)).toBe('live')
  const after = x.refetches()
  x.newest().message(message(1, 'heartbeat'))
  await vi.advanceTimersByTimeAsync(15_000)
  expect(x.refetches()).toBe(after)
})

test('a normal end is the end', async () => {
  const x = exchange()
  x.line.open()
  await vi.advanceTimersByTimeAsync(0)
  x.newest().message(message(9))
  x.newest().closed(true)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(x.calls).toHaveLength(1)
  expect(x.states.at(-1)).toBe('over')
})

test('waking skips the pause', async () => {
  const x = exchange()
  x.reach(false)
  x.line.open()
  await vi.advanceTimersByTimeAsync(15_000)
  const before = x.calls.length
  x.reach(true)
  x.line.wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(x.calls.length).toBe(before + 1)
  expect(x.states.at(-1)).toBe('live')
})

test('follows a server whose numbers began again', async () => {
  const x = exchange(900)
  x.line.open()
  await vi.advanceTimersByTimeAsync(0)
  x.newest().message(message(2, 'hello'))
  x.newest().message(message(3))
  expect(x.heard).toEqual([3])
  expect(x.refetches()).toBe(1)
})

test('hears nothing after it was closed', async () => {
  const x = exchange()
  x.line.open()
  await vi.advanceTimersByTimeAsync(0)
  x.line.close()
  x.newest().message(message(1))
  expect(x.heard).toEqual([])
  expect(x.calls[0]?.closed).toBe(true)
})
