/** The words of the HTTP contract, as the server says them. Money is minor units; times are RFC 3339 in UTC. */

export type Envelope<T, M = Record<string, unknown>> = { data: T; meta?: M }
export type Page = { next_cursor: string | null }

export type Tokens = { access_token: string; refresh_token: string; expires_in: number }
export type User = {
  id: string
  phone: string
  name: string | null
  language: string | null
  roles: string[]
}
export type Ticket = { ticket: string; expires: number }

export type MerchantState = 'open' | 'busy' | 'paused' | 'closed'
export type StateKind = 'open' | 'done' | 'cancelled'
export type OrderType = 'pickup' | 'delivery'
export type PaymentMethod = 'upi' | 'cash'

export type TimeSlot = { id: string; name: string; start: string; end: string; active: boolean }
export type PublicConfig = {
  market: { slug: string; name: string; currency: string; time_zone: string; languages: string[] }
  merchant: {
    name: string
    state: MerchantState
    busy_minutes: number | null
    opens_at: string | null
    closes_at: string | null
  }
  restaurant_open: boolean
  delivery_enabled: boolean
  cash_payment_enabled: boolean
  upi_payment_enabled: boolean
  delivery_fee: number | null
  tax_percent: string | null
  grace_seconds: number
  time_slots: TimeSlot[]
  cancel_reasons: string[]
  kitchen_cancel_reasons: string[]
  life_cycle: {
    states: { name: string; kind: StateKind; step: string | null }[]
    steps: Record<OrderType, string[]>
  }
  /** The blueprint's own words, in the language asked for: state-ready, cancel-reason-too_slow. */
  texts: Record<string, string>
  flags: Record<string, boolean>
}

export type Category = { id: string; name: string; position: number }
export type Choice = { id: string; name: string; price: number; available: boolean }
export type OptionGroup = { id: string; name: string; min: number; max: number; choices: Choice[] }
export type Diet = 'veg' | 'vegan' | 'egg' | 'meat'
export type MenuItem = {
  id: string
  name: string
  description: string | null
  category_id: string
  price: number
  currency: string
  available: boolean
  reason: UnavailableReason | null
  out_of_stock_until: string | null
  portions_left: number | null
  prep_minutes: number
  diet: Diet | null
  allergens: string[]
  time_slots: string[]
  options: OptionGroup[]
}
export type AdminMenuItem = MenuItem & { active: boolean }
export type UnavailableReason =
  | 'unknown_item'
  | 'out_of_stock'
  | 'not_in_time_slot'
  | 'not_enough_portions'
  | 'inactive'
export type ItemProblem = { menu_item_id: string; name: string | null; reason: UnavailableReason }

export type PriceLine = {
  kind: 'item' | 'tax' | 'delivery_fee' | 'discount' | 'tip'
  label: string
  qty: number | null
  unit_price: number | null
  amount: number
  explanation: string | null
}
export type Preview = { lines: PriceLine[]; total: number; currency: string; problems: ItemProblem[] }

export type WantedItem = { id: string; qty: number; options?: string[] }
export type NewOrder = {
  items: WantedItem[]
  type: OrderType
  payment_method: PaymentMethod
  address?: { text: string }
  note?: string
}

export type PaymentStatus =
  | 'pending'
  | 'due'
  | 'captured'
  | 'failed'
  | 'refund_pending'
  | 'refunded'
  | 'cancelled'
export type Payment = {
  method: PaymentMethod
  status: PaymentStatus
  gateway: string | null
  gateway_order_id: string | null
  key_id: string | null
  pay_url: string | null
  expires_at: string | null
}
export type OrderItem = {
  id: string
  name: string
  qty: number
  unit_price: number
  options: string[]
  amount: number
}
export type OrderStep = { status: string; at: string | null }
export type OrderMove = {
  from: string | null
  to: string
  at: string
  by: 'customer' | 'kitchen' | 'operator' | 'system'
  reason: string | null
}
export type Feedback = { rating: number; comment: string | null; at: string }
export type Order = {
  id: string
  number: string
  status: string
  type: OrderType
  total: number
  currency: string
  lines: PriceLine[]
  items: OrderItem[]
  payment: Payment
  note: string | null
  address: { text: string } | string | null
  placed_at: string
  updated_at: string
  cancellable_until: string | null
  steps: OrderStep[]
  history: OrderMove[]
  ready_estimate: { from: string; to: string } | null
  delivery_staff: { id: string; name: string } | null
  feedback: Feedback | null
  version: number
  last_seq: number
}
export type KitchenOrder = Order & {
  customer: { name: string | null; phone: string }
  allowed_moves: string[]
}

export type Notice = {
  id: string
  title: string
  body: string
  data: { type?: string; order_id?: string; status?: string; click_action?: string }
  read_at: string | null
  at: string
}
export type NoticeMeta = Page & { unread: number }

export type Staff = { id: string; name: string | null; phone: string; roles: string[] }
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type OpeningHours = { day: Day; opens: string; closes: string }
export type HoursException = { date: string; closed?: boolean; opens?: string; closes?: string }
export type Merchant = {
  name: string
  phone: string | null
  address: string | null
  state: MerchantState
  busy_minutes: number | null
  paused_until: string | null
  hours: OpeningHours[]
  exceptions: HoursException[]
}
export type MarketSwitches = {
  delivery_enabled: boolean
  cash_payment_enabled: boolean
  upi_payment_enabled: boolean
}

export type LiveType =
  | 'new_order'
  | 'order_status'
  | 'order_payment'
  | 'order_assigned'
  | 'order_feedback'
  | 'menu_changed'
  | 'merchant_state'
  | 'hello'
  | 'heartbeat'
export type LiveMessage = {
  type: LiveType
  seq: number
  order_id?: string
  at: string
  status?: string
  from?: string
  reason?: string | null
  number?: string
  payment_status?: PaymentStatus
  state?: MerchantState
}

export type DemoPerson = { market: string; role: string; name: string; phone: string }
export type DemoMessage = { to: string; channel: 'sms' | 'push'; body: string; data: unknown; at: string }
