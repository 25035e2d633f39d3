import { randomUUID } from 'node:crypto'
import { kindOf, movesFrom, states, steps } from './life-cycle.mjs'
import { categories, items } from './menu.mjs'

/** Everything the stand-in server knows; gone when it stops. */
export const people = [
  ['customer', 'Asha Rao', '+919800000001'],
  ['customer', 'Daniel Kim', '+919800000002'],
  ['kitchen', 'Meera Iyer', '+919800000011'],
  ['operator', 'Farid Khan', '+919800000021'],
  ['kitchen', 'Ravi Nair', '+919800000012'],
].map(([role, name, phone]) => ({
  id: randomUUID(),
  market: 'campus',
  role,
  name,
  phone,
  roles: [role],
  language: null,
}))

export const state = {
  categories,
  items,
  orders: [],
  notices: [],
  deadJobs: [
    {
      id: randomUUID(),
      kind: 'notifications.send_sms',
      state: 'dead',
      run_at: new Date(Date.now() - 3_600_000).toISOString(),
      attempts: 8,
      last_error: 'the provider answered 503 Service Unavailable',
      created_at: new Date(Date.now() - 7_200_000).toISOString(),
    },
  ],
  messages: [],
  codes: new Map(),
  tokens: new Map(),
  refreshes: new Map(),
  tickets: new Map(),
  answers: new Map(),
  events: [],
  seq: 0,
  rooms: new Map(),
  feeds: new Set(),
  switches: { delivery_enabled: true, cash_payment_enabled: true, upi_payment_enabled: true },
  merchant: {
    name: 'North Campus Kitchen',
    phone: '+911100000000',
    address: 'North Campus, Hall 3',
    state: 'open',
    busy_minutes: null,
    paused_until: null,
    hours: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => ({
      day,
      opens: '07:00',
      closes: '23:00',
    })),
    exceptions: [{ date: '2026-12-25', closed: true }],
  },
}

export const now = () => new Date().toISOString()
export const later = seconds => new Date(Date.now() + seconds * 1000).toISOString()
export const open = () => ['open', 'busy'].includes(state.merchant.state)

export function config() {
  const { name, state: shop, busy_minutes } = state.merchant
  return {
    market: {
      slug: 'campus',
      name: 'Campus',
      currency: 'INR',
      time_zone: 'Asia/Kolkata',
      languages: ['en', 'es', 'hi', 'zh', 'ar'],
    },
    merchant: {
      name,
      state: shop,
      busy_minutes,
      opens_at: shop === 'closed' ? later(3600 * 9) : null,
      closes_at: open() ? later(3600 * 4) : null,
    },
    restaurant_open: open(),
    ...state.switches,
    delivery_fee: 2000,
    tax_percent: '5',
    grace_seconds: 60,
    time_slots: [
      { id: 'breakfast', name: 'Breakfast', start: '07:00', end: '11:00', active: false },
      { id: 'lunch', name: 'Lunch', start: '11:00', end: '16:00', active: true },
      { id: 'evening', name: 'Evening', start: '16:00', end: '22:00', active: false },
    ],
    kitchen_cancel_reasons: ['out_of_stock', 'kitchen_too_busy', 'closing', 'customer_not_found', 'other'],
    texts: {
      'state-received': 'Received',
      'state-preparing': 'Preparing',
      'state-ready': 'Ready',
      'state-completed': 'Completed',
    },
    cancel_reasons: ['changed_mind', 'ordered_by_mistake', 'too_slow', 'wrong_address', 'other'],
    life_cycle: { states, steps },
    flags: { real_time_tracking: true, payments: true, push: true },
  }
}

/** Writes an event and tells the order's room and the kitchen's feeds. */
export function tell(type, order, more = {}) {
  const event = { type, seq: ++state.seq, order_id: order?.id, at: now(), ...more }
  state.events.push(event)
  if (order) {
    order.last_seq = event.seq
    order.updated_at = event.at
    for (const socket of state.rooms.get(order.id) ?? []) {
      socket.send(event)
      if (type === 'order_status' && kindOf(event.status) !== 'open') socket.close(1000)
    }
  }
  for (const feed of state.feeds) feed(event)
}

export function move(order, to, by, reason = null) {
  const from = order.status
  order.status = to
  order.version++
  order.history.push({ from, to, at: now(), by, reason })
  const step = order.steps.find(one => one.status === to)
  if (step) step.at = now()
  order.cancellable_until = null
  if (to === 'completed' && order.payment.status === 'due') order.payment.status = 'captured'
  if (to === 'cancelled')
    order.payment.status = order.payment.status === 'captured' ? 'refund_pending' : 'cancelled'
  tell('order_status', order, { status: to, from, reason })
  state.notices.unshift({
    id: randomUUID(),
    for: order.customer_id,
    title: `Order ${order.number}`,
    body: `Now ${to.replaceAll('_', ' ')}.`,
    data: { type: 'order_status', order_id: order.id, status: to },
    read_at: null,
    at: now(),
  })
}

export function seen(order) {
  const { customer_id: _, ...rest } = order
  return rest
}

export function seenByKitchen(order) {
  const customer = people.find(person => person.id === order.customer_id)
  return {
    ...seen(order),
    customer: { name: customer.name, phone: customer.phone.replace(/\d(?=\d{3})/g, '•') },
    allowed_moves: movesFrom(order),
  }
}

/** Prices a wish, and says what stands in its way. */
export function quote(wanted, type) {
  const problems = []
  const lines = []
  const bought = []
  for (const { id, qty, options = [] } of wanted) {
    const item = state.items.find(one => one.id === id)
    if (!item?.active)
      problems.push({ menu_item_id: id, name: item?.name ?? 'Unknown', reason: 'unknown_item' })
    else if (!item.available) problems.push({ menu_item_id: id, name: item.name, reason: item.reason })
    else if (item.portions_left !== null && item.portions_left < qty)
      problems.push({ menu_item_id: id, name: item.name, reason: 'not_enough_portions' })
    if (!item) continue
    const choices = item.options.flatMap(group => group.choices).filter(choice => options.includes(choice.id))
    const unit_price = choices.reduce((price, choice) => price + choice.price, item.price)
    bought.push({
      id,
      name: item.name,
      qty,
      unit_price,
      options: choices.map(choice => choice.name),
      amount: unit_price * qty,
    })
    lines.push({
      kind: 'item',
      label: item.name,
      qty,
      unit_price,
      amount: unit_price * qty,
      explanation: null,
    })
  }
  const dishes = lines.reduce((sum, line) => sum + line.amount, 0)
  lines.push({
    kind: 'tax',
    label: 'GST',
    qty: null,
    unit_price: null,
    amount: Math.round(dishes * 0.05),
    explanation: '5% of the dishes',
  })
  if (type === 'delivery')
    lines.push({
      kind: 'delivery_fee',
      label: 'Delivery',
      qty: null,
      unit_price: null,
      amount: 2000,
      explanation: null,
    })
  return {
    lines,
    total: lines.reduce((sum, line) => sum + line.amount, 0),
    currency: 'INR',
    problems,
    bought,
  }
}

let number = 0
export function newOrder(customer, body) {
  const { lines, total, currency, bought } = quote(body.items, body.type)
  const online = body.payment_method === 'upi'
  const order = {
    id: randomUUID(),
    customer_id: customer.id,
    number: `ORD-20261120-${String(++number).padStart(3, '0')}`,
    status: 'received',
    type: body.type,
    total,
    currency,
    lines,
    items: bought,
    payment: payment(body.payment_method),
    note: body.note ?? null,
    address: body.address ?? null,
    placed_at: now(),
    updated_at: now(),
    cancellable_until: later(60),
    steps: steps[body.type].map((status, index) => ({ status, at: index ? null : now() })),
    history: [{ from: null, to: 'received', at: now(), by: 'customer', reason: null }],
    ready_estimate: { from: later(600), to: later(1200) },
    delivery_staff: null,
    feedback: null,
    version: 1,
    last_seq: 0,
  }
  for (const wish of body.items) {
    const item = state.items.find(one => one.id === wish.id)
    if (item.portions_left !== null) item.portions_left -= wish.qty
  }
  state.orders.unshift(order)
  tell('new_order', order, { status: 'received', number: order.number, payment_status: order.payment.status })
  if (!online) order.payment.status = 'due'
  return order
}

export function payment(method) {
  if (method === 'cash') {
    return {
      method,
      status: 'due',
      gateway: null,
      gateway_order_id: null,
      key_id: null,
      pay_url: null,
      expires_at: null,
    }
  }
  const gateway_order_id = `order_${randomUUID().slice(0, 8)}`
  return {
    method,
    status: 'pending',
    gateway: 'sandbox',
    gateway_order_id,
    key_id: 'key',
    pay_url: `/sandbox/pay/${gateway_order_id}?return_url=%2Fcustomer%2F`,
    expires_at: later(300),
  }
}
