import { expect, test } from 'vitest'
import { EventReader } from './events'

const stream =
  ': beat\n\nid: 7\nevent: new_order\ndata: {"a":1}\n\nid: 8\r\nevent: order_status\r\ndata: {"b":\r\ndata: 2}\r\n\r\n'

test('reads events whole', () => {
  expect(new EventReader().read(stream)).toEqual([
    { id: '7', event: 'new_order', data: '{"a":1}' },
    { id: '8', event: 'order_status', data: '{"b":\n2}' },
  ])
})

test.each([1, 2, 3, 5, 13])('reads the same when cut every %i letters', size => {
  const reader = new EventReader()
  const parts = stream.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
  const read = parts.flatMap(part => reader.read(part))
  expect(read.map(event => event.id)).toEqual(['7', '8'])
  expect(JSON.parse(read[1]?.data ?? '')).toEqual({ b: 2 })
})
