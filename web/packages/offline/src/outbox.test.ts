import { ApiProblem, type Send, Unreachable } from '@docket/api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Entry, Outbox } from './outbox'
import { memoryShelf } from './shelf'

const bump = (id: string) => ({ method: 'PATCH', path: `/admin/orders/${id}/status`, body: {}, about: id })
const refusal = (code: string, status = 409) => new ApiProblem(status, code, 'no', null, null)

function desk(shelf = memoryShelf()) {
  const sent: Send[] = []
  const refused: Entry[] = []
  let answer: (send: Send) => unknown = () => 'ok'
  const outbox = new Outbox(
    shelf,
    async send => {
      sent.push(send)
      const said = answer(send)
      if (said instanceof Error) throw said
      return said
    },
    { refused: entry => refused.push(entry) },
  )
  const answers = (how: typeof answer) => {
    answer = how
  }
  return { outbox, shelf, sent, refused, answers, paths: () => sent.map(send => send.path.split('/')[3]) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('sends in the order of asking, one after the other', async () => {
  const d = desk()
  d.answers(() => new Unreachable('offline'))
  for (const id of ['a', 'b', 'c']) await d.outbox.add(bump(id))
  await d.outbox.flush()
  expect(new Set(d.paths())).toEqual(new Set(['a']))
  expect(d.outbox.snapshot()).toHaveLength(3)

  d.sent.length = 0
  d.answers(() => 'ok')
  await d.outbox.flush()
  expect(d.paths()).toEqual(['a', 'b', 'c'])
  expect(d.outbox.snapshot()).toHaveLength(0)
})

test('keeps its key over every try and over a reload', async () => {
  const d = desk()
  d.answers(() => refusal('UNAVAILABLE', 503))
  await d.outbox.add(bump('a'))
  await d.outbox.flush()
  const after = desk(d.shelf)
  await after.outbox.flush()
  expect(after.sent[0]?.key).toBe(d.sent[0]?.key)
  expect(after.sent).toHaveLength(1)
})

test('tells a refusal and goes on with the rest', async () => {
  const d = desk()
  d.answers(send => (send.path.includes('/a/') ? refusal('INVALID_MOVE') : 'ok'))
  await d.outbox.add(bump('a'))
  await d.outbox.add(bump('b'))
  await d.outbox.flush()
  expect(d.refused.map(entry => entry.about)).toEqual(['a'])
  expect(d.paths()).toContain('b')
  expect(await d.shelf.all()).toEqual([])
})

test('waits with an answer that is still being made', async () => {
  const d = desk()
  d.answers(() => refusal('IDEMPOTENCY_IN_PROGRESS'))
  await d.outbox.add(bump('a'))
  await d.outbox.flush()
  expect(d.refused).toEqual([])
  expect(d.outbox.snapshot()[0]?.attempts).toBeGreaterThan(0)
  d.answers(() => 'ok')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(d.outbox.snapshot()).toEqual([])
})

test('an entry made while another is under way is not lost', async () => {
  const d = desk()
  let finish = () => {}
  d.answers(() => 'ok')
  const slow = new Outbox(
    d.shelf,
    send =>
      new Promise(done => {
        d.sent.push(send)
        finish = () => done('ok')
      }),
  )
  await slow.add(bump('a'))
  await vi.advanceTimersByTimeAsync(0)
  await slow.add(bump('b'))
  finish()
  await vi.advanceTimersByTimeAsync(0)
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(d.paths()).toEqual(['a', 'b'])
})
