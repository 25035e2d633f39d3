import { randomUUID } from 'node:crypto'
import { kindOf, movesFrom } from './life-cycle.mjs'
import {
  config,
  move,
  newOrder,
  now,
  open,
  payment,
  people,
  quote,
  seen,
  seenByKitchen,
  state,
  tell,
} from './state.mjs'

export class Refusal extends Error {
  constructor(status, code, message, details = null) {
    super(message)
    Object.assign(this, { status, code, details })
  }
}
const missing = () => new Refusal(404, 'NOT_FOUND', 'There is nothing here.')
const found = value => {
  if (!value) throw missing()
  return value
}
const need = (person, ...roles) => {
  if (!person) throw new Refusal(401, 'INVALID_TOKEN', 'Please sign in again.')
  if (roles.length && !person.roles.some(role => roles.includes(role)))
    throw new Refusal(403, 'INSUFFICIENT_ROLE', 'This account may not do that.')
  return person
}
const staff = person => need(person, 'kitchen', 'operator')
const own = (person, id) =>
  found(state.orders.find(order => order.id === id && order.customer_id === need(person).id))
const any = (person, id) => staff(person) && found(state.orders.find(order => order.id === id))
const userOf = ({ id, phone, name, language, roles }) => ({ id, phone, name, language, roles })
const page = (list, query) => {
  const from = Number(query.get('cursor') ?? 0)
  const limit = Math.min(100, Number(query.get('limit') ?? 20))
  const next = from + limit < list.length ? String(from + limit) : null
  return { data: list.slice(from, from + limit), meta: { next_cursor: next } }
}
const byStatus = (list, wanted) =>
  wanted ? list.filter(order => kindOf(order.status) === wanted || order.status === wanted) : list

function tokensFor(person) {
  const access_token = randomUUID()
  const refresh_token = randomUUID()
  state.tokens.set(access_token, person)
  state.refreshes.set(refresh_token, person)
  return { access_token, refresh_token, expires_in: 3600 }
}

/** [method, path with :names, handler]. A handler gives data, or {data, meta}, or throws a Refusal. */
export const routes = [
  [
    'POST',
    '/auth/request-otp',
    ({ body }) => {
      const code = String(Math.floor(100000 + Math.random() * 900000))
      state.codes.set(body.phone, code)
      state.messages.unshift({
        to: body.phone,
        channel: 'sms',
        body: `Your Docket code is ${code}.`,
        data: null,
        at: now(),
      })
      return { data: { expires: 300 } }
    },
  ],
  [
    'POST',
    '/auth/verify-otp',
    ({ body }) => {
      if (state.codes.get(body.phone) !== body.otp)
        throw new Refusal(401, 'OTP_INVALID', 'This code is wrong or too old.')
      state.codes.delete(body.phone)
      let person = people.find(one => one.phone === body.phone)
      if (!person) {
        person = { id: randomUUID(), phone: body.phone, name: null, language: null, roles: ['customer'] }
        people.push(person)
      }
      return { data: { tokens: tokensFor(person), user: userOf(person) } }
    },
  ],
  [
    'POST',
    '/auth/refresh',
    ({ body }) => {
      const person = state.refreshes.get(body.refresh_token)
      if (!person) throw new Refusal(401, 'INVALID_TOKEN', 'Please sign in again.')
      state.refreshes.delete(body.refresh_token)
      return { data: { tokens: tokensFor(person) } }
    },
  ],
  [
    'POST',
    '/auth/logout',
    ({ body }) => {
      state.refreshes.delete(body.refresh_token)
      return { data: {} }
    },
  ],
  [
    'POST',
    '/auth/tickets',
    ({ person }) => {
      const ticket = randomUUID()
      state.tickets.set(ticket, need(person))
      return { data: { ticket, expires: 30 } }
    },
  ],
  ['GET', '/users/me', ({ person }) => ({ data: userOf(need(person)) })],
  ['PATCH', '/users/me', ({ person, body }) => ({ data: userOf(Object.assign(need(person), body)) })],
  [
    'GET',
    '/notifications',
    ({ person, query }) => {
      const mine = state.notices.filter(notice => notice.for === need(person).id)
      const { data, meta } = page(mine, query)
      return { data, meta: { ...meta, unread: mine.filter(notice => !notice.read_at).length } }
    },
  ],
  [
    'POST',
    '/notifications/read-all',
    ({ person }) => {
      for (const notice of state.notices) if (notice.for === need(person).id) notice.read_at ??= now()
      return { data: {} }
    },
  ],
  [
    'POST',
    '/notifications/:id/read',
    ({ params }) => {
      found(state.notices.find(notice => notice.id === params.id)).read_at ??= now()
      return { data: {} }
    },
  ],
  ['GET', '/config/public', () => ({ data: config() })],
  ['GET', '/menu/categories', () => ({ data: state.categories })],
  [
    'GET',
    '/menu/items',
    () => ({ data: state.items.filter(item => item.active), meta: { count: state.items.length } }),
  ],
  [
    'POST',
    '/orders/preview',
    ({ person, body }) => {
      need(person)
      const { bought: _, ...preview } = quote(body.items, body.type)
      return { data: preview }
    },
  ],
  [
    'POST',
    '/orders',
    ({ person, body }) => {
      if (!open()) throw new Refusal(409, 'RESTAURANT_CLOSED', 'The kitchen is closed.')
      const { problems } = quote(body.items, body.type)
      if (problems.length)
        throw new Refusal(409, 'ITEM_UNAVAILABLE', 'Some dishes are not available.', problems)
      return { status: 201, data: seen(newOrder(need(person), body)) }
    },
  ],
  [
    'GET',
    '/orders',
    ({ person, query }) => {
      const mine = state.orders.filter(order => order.customer_id === need(person).id)
      const { data, meta } = page(byStatus(mine, query.get('status')), query)
      return { data: data.map(seen), meta }
    },
  ],
  ['GET', '/orders/:id', ({ person, params }) => ({ data: seen(own(person, params.id)) })],
  [
    'POST',
    '/orders/:id/cancel',
    ({ person, params, body }) => {
      const order = own(person, params.id)
      if (!order.cancellable_until || Date.parse(order.cancellable_until) < Date.now())
        throw new Refusal(409, 'NOT_CANCELLABLE', 'The time to cancel is over.')
      move(order, 'cancelled', 'customer', body.reason)
      return { data: seen(order) }
    },
  ],
  [
    'POST',
    '/orders/:id/feedback',
    ({ person, params, body }) => {
      const order = own(person, params.id)
      order.feedback = { rating: body.rating, comment: body.comment ?? null, at: now() }
      tell('order_feedback', order)
      return { status: 201, data: seen(order) }
    },
  ],
  [
    'POST',
    '/orders/:id/payment',
    ({ person, params, body }) => {
      const order = own(person, params.id)
      order.payment = payment(body.payment_method)
      tell('order_payment', order, { payment_status: order.payment.status })
      return { data: seen(order) }
    },
  ],
  [
    'POST',
    '/payments/verify',
    ({ person, body }) => {
      const order = own(person, body.order_id)
      if (body.signature !== `signed-${body.payment_id}`)
        throw new Refusal(400, 'VALIDATION_ERROR', 'The signature is wrong.')
      order.payment.status = 'captured'
      tell('order_payment', order, { payment_status: 'captured' })
      return { data: seen(order) }
    },
  ],

  [
    'GET',
    '/admin/orders',
    ({ person, query }) => {
      staff(person)
      const { data, meta } = page(byStatus(state.orders, query.get('status')), query)
      return { data: data.map(seenByKitchen), meta }
    },
  ],
  ['GET', '/admin/orders/:id', ({ person, params }) => ({ data: seenByKitchen(any(person, params.id)) })],
  [
    'PATCH',
    '/admin/orders/:id/status',
    ({ person, params, body }) => {
      const order = any(person, params.id)
      const allowed = movesFrom(order)
      if (body.status === 'out_for_delivery' && !order.delivery_staff)
        throw new Refusal(409, 'INVALID_MOVE', 'Say first who brings it.', [
          { from: order.status, to: body.status, allowed },
        ])
      if (order.payment.status === 'pending' && body.status !== 'cancelled')
        throw new Refusal(409, 'PAYMENT_REQUIRED', 'This order is not paid yet.')
      if (
        !allowed.includes(body.status) ||
        (body.expected_version && body.expected_version !== order.version)
      )
        throw new Refusal(
          409,
          'INVALID_MOVE',
          `This order cannot move from ${order.status} to ${body.status}.`,
          [{ from: order.status, to: body.status, allowed }],
        )
      move(order, body.status, 'kitchen', body.reason ?? null)
      return { data: seenByKitchen(order) }
    },
  ],
  [
    'POST',
    '/admin/orders/:id/assign-delivery',
    ({ person, params, body }) => {
      const order = any(person, params.id)
      const runner = found(people.find(one => one.id === body.staff_id))
      order.delivery_staff = { id: runner.id, name: runner.name }
      tell('order_assigned', order, { staff: order.delivery_staff })
      return { data: seenByKitchen(order) }
    },
  ],
  [
    'GET',
    '/admin/staff',
    ({ person }) => {
      staff(person)
      const working = people.filter(one => one.roles.some(role => role !== 'customer'))
      return { data: working.map(({ id, name, phone, roles }) => ({ id, name, phone, roles })) }
    },
  ],
  [
    'POST',
    '/admin/staff',
    ({ person, body }) => {
      need(person, 'operator')
      const invited = {
        id: randomUUID(),
        phone: body.phone,
        name: body.name,
        language: null,
        roles: [body.role],
      }
      people.push(invited)
      return {
        status: 201,
        data: { id: invited.id, name: invited.name, phone: invited.phone, roles: invited.roles },
      }
    },
  ],
  [
    'DELETE',
    '/admin/staff/:id/roles/:role',
    ({ person, params }) => {
      need(person, 'operator')
      const one = found(people.find(other => other.id === params.id))
      one.roles = one.roles.filter(role => role !== params.role)
      return { data: {} }
    },
  ],
  ['GET', '/admin/jobs', ({ person, query }) => page(need(person, 'operator') && state.deadJobs, query)],
  [
    'POST',
    '/admin/jobs/:id/retry',
    ({ person, params }) => {
      need(person, 'operator')
      found(state.deadJobs.find(job => job.id === params.id))
      state.deadJobs = state.deadJobs.filter(job => job.id !== params.id)
      return { data: {} }
    },
  ],
  ['GET', '/admin/merchant', ({ person }) => ({ data: staff(person) && state.merchant })],
  [
    'PATCH',
    '/admin/merchant',
    ({ person, body }) => ({ data: staff(person) && Object.assign(state.merchant, body) }),
  ],
  [
    'PUT',
    '/admin/merchant/hours',
    ({ person, body }) => ({ data: staff(person) && Object.assign(state.merchant, body) }),
  ],
  [
    'PUT',
    '/admin/merchant/state',
    ({ person, body }) => {
      staff(person)
      state.merchant.state = body.state
      state.merchant.busy_minutes = body.state === 'busy' ? (body.minutes ?? 15) : null
      state.merchant.paused_until =
        body.state === 'paused' && body.minutes
          ? new Date(Date.now() + body.minutes * 60_000).toISOString()
          : null
      tell('merchant_state', null, { state: body.state })
      return { data: state.merchant }
    },
  ],
  ['GET', '/admin/menu/items', ({ person }) => ({ data: staff(person) && state.items })],
  [
    'POST',
    '/admin/menu/items',
    ({ person, body }) => {
      staff(person)
      const blank = {
        description: null,
        currency: 'INR',
        available: true,
        reason: null,
        out_of_stock_until: null,
        portions_left: null,
        prep_minutes: 10,
        diet: null,
        allergens: [],
        time_slots: [],
        options: [],
        active: true,
      }
      const added = { ...blank, ...body, id: randomUUID(), options: (body.options ?? []).map(withIds) }
      state.items.push(added)
      tell('menu_changed', null)
      return { status: 201, data: added }
    },
  ],
  [
    'PATCH',
    '/admin/menu/items/:id',
    ({ person, params, body }) => {
      staff(person)
      const item = found(state.items.find(one => one.id === params.id))
      Object.assign(item, body, body.options && { options: body.options.map(withIds) })
      tell('menu_changed', null)
      return { data: item }
    },
  ],
  [
    'DELETE',
    '/admin/menu/items/:id',
    ({ person, params }) => {
      staff(person)
      state.items = state.items.filter(item => item.id !== params.id)
      return { data: {} }
    },
  ],
  [
    'PUT',
    '/admin/menu/items/:id/stock',
    ({ person, params, body }) => {
      staff(person)
      const item = found(state.items.find(one => one.id === params.id))
      item.available = body.available
      item.reason = body.available ? null : 'out_of_stock'
      item.out_of_stock_until = body.available
        ? null
        : body.until === 'tomorrow'
          ? new Date(Date.now() + 864e5).toISOString()
          : (body.until ?? null)
      if ('portions' in body) item.portions_left = body.portions
      tell('menu_changed', null)
      return { data: item }
    },
  ],
  [
    'POST',
    '/admin/menu/categories',
    ({ person, body }) => {
      staff(person)
      const category = { id: randomUUID(), position: state.categories.length + 1, ...body }
      state.categories.push(category)
      return { status: 201, data: category }
    },
  ],
  [
    'PATCH',
    '/admin/menu/categories/:id',
    ({ person, params, body }) => ({
      data: staff(person) && Object.assign(found(state.categories.find(one => one.id === params.id)), body),
    }),
  ],
  [
    'DELETE',
    '/admin/menu/categories/:id',
    ({ person, params }) => {
      staff(person)
      if (state.items.some(item => item.category_id === params.id))
        throw new Refusal(409, 'CATEGORY_NOT_EMPTY', 'Move its dishes first.')
      state.categories = state.categories.filter(category => category.id !== params.id)
      return { data: {} }
    },
  ],
  ['GET', '/admin/config', ({ person }) => ({ data: staff(person) && state.switches })],
  [
    'PATCH',
    '/admin/config',
    ({ person, body }) => ({ data: staff(person) && Object.assign(state.switches, body) }),
  ],
]

const withIds = group => ({
  ...group,
  id: group.id ?? randomUUID(),
  choices: group.choices.map(choice => ({ ...choice, id: choice.id ?? randomUUID() })),
})
