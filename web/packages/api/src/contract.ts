import type { components } from '../schema'

/**
 * The words of the HTTP contract. Their shapes are the server's own, generated from its document (`npm run api`): a
 * field that goes or changes there does not compile here. Only where the document says no more than "text" is it
 * narrowed to the words the apps know, in this file and nowhere else.
 */
type Schemas = components['schemas']

/** A shape with some fields told more exactly. A field the shape lacks, or a wider one, does not compile. */
type Narrow<Shape, Exact extends { [K in keyof Exact]: K extends keyof Shape ? Shape[K] : never }> = Omit<
  Shape,
  keyof Exact
> &
  Exact

export type Envelope<T, M = Record<string, unknown>> = { data: T; meta?: M }
export type Page = Schemas['ListMeta']

export type Tokens = Schemas['TokensView']
export type User = Schemas['UserView']
export type Signed = Schemas['SignedInView']
export type Refreshed = Schemas['Refreshed']
export type Ticket = Schemas['TicketView']
export type PhoneNumber = Schemas['RequestOtp']
export type CodeSent = Schemas['OtpSent']
export type SentCode = Schemas['VerifyOtp']
export type SpentToken = Schemas['LogOut']
export type PersonChange = Schemas['UpdateMe']

export type MerchantState = Schemas['StateWord'] | 'closed'
export type StateKind = 'open' | 'done' | 'cancelled'
export type OrderType = 'pickup' | 'delivery'
export type PaymentMethod = 'upi' | 'cash'

export type TimeSlot = Schemas['SlotView']
export type LifeCycle = Narrow<
  Schemas['LifeCycleView'],
  { states: Narrow<Schemas['StateView'], { kind: StateKind }>[]; steps: Record<OrderType, string[]> }
>
export type PublicConfig = Narrow<
  Schemas['PublicConfig'],
  { merchant: Narrow<Schemas['MerchantState'], { state: MerchantState }>; life_cycle: LifeCycle }
>

export type Category = Schemas['CategoryView']
export type NewCategory = Schemas['NewCategory']
export type CategoryChange = Schemas['ChangeCategory']
export type Choice = Schemas['ChoiceView']
export type OptionGroup = Schemas['OptionView']
export type Diet = 'veg' | 'vegan' | 'egg' | 'meat'
export type UnavailableReason =
  | 'unknown_item'
  | 'out_of_stock'
  | 'not_in_time_slot'
  | 'not_enough_portions'
  | 'inactive'
type ItemWords = { diet?: Diet | null; reason?: UnavailableReason | null }
export type MenuItem = Narrow<Schemas['ItemView'], ItemWords>
export type AdminMenuItem = Narrow<Schemas['EditableItem'], ItemWords>
export type ItemDraft = Narrow<Schemas['ItemRequest'], { diet?: Diet | null }>
export type Stock = Schemas['StockRequest']
export type ItemProblem = Narrow<Schemas['LackingView'], { reason: UnavailableReason }>

export type PriceLine = Narrow<
  Schemas['LineView'],
  { kind: 'item' | 'tax' | 'delivery_fee' | 'discount' | 'tip' }
>
export type Preview = Narrow<Schemas['PreviewView'], { lines: PriceLine[]; problems: ItemProblem[] }>
export type PreviewRequest = Narrow<Schemas['PreviewRequest'], { type: OrderType }>

export type WantedItem = Schemas['WantedItem']
export type NewOrder = Narrow<
  Schemas['PlaceOrderRequest'],
  { type: OrderType; payment_method: PaymentMethod }
>

export type PaymentStatus =
  | 'pending'
  | 'due'
  | 'captured'
  | 'failed'
  | 'refund_pending'
  | 'refunded'
  | 'cancelled'
export type Payment = Narrow<Schemas['PaymentView'], { method: PaymentMethod; status: PaymentStatus }>
export type PayAgain = Narrow<Schemas['PayAgainRequest'], { payment_method: PaymentMethod }>
export type PaymentProof = Schemas['VerifyRequest']
export type OrderItem = Schemas['OrderedItemView']
export type OrderStep = Schemas['StepView']
export type OrderMove = Schemas['ChangeView']
export type MoveRequest = Schemas['MoveOrderRequest']
export type Assignment = Schemas['AssignDeliveryRequest']
export type Cancellation = Schemas['CancelRequest']
export type Feedback = Schemas['FeedbackView']
export type Order = Narrow<
  Schemas['OrderView'],
  { type: OrderType; lines: PriceLine[]; payment?: Payment | null }
>
/** An order as those see it who work in the market: the server tells them more. */
export type KitchenOrder = Narrow<Order, { customer: Schemas['CustomerView']; allowed_moves: string[] }>

export type Notice = Schemas['NoticeView']
export type NoticeMeta = Schemas['NoticeListMeta']

export type Staff = Schemas['StaffView']
export type Invitation = Schemas['InviteRequest']
export type Job = Schemas['JobView']
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type OpeningHours = Narrow<Schemas['OpeningView'], { day: Day }>
export type HoursException = Schemas['ExceptionView']
export type Hours = Narrow<Schemas['SetHours'], { hours: OpeningHours[] }>
export type Merchant = Narrow<Schemas['MerchantView'], { state: MerchantState; hours: OpeningHours[] }>
export type StateChange = Schemas['SetState']
export type MerchantChange = Schemas['UpdateMerchant']
export type MarketSwitches = Schemas['ConfigView']
export type SwitchChange = Schemas['UpdateConfig']

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
/** What a live line says: it is no answer, and therefore not in the document. */
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

export type DemoPerson = Schemas['PersonOfDemo']
export type DemoMessage = Narrow<Schemas['MessageView'], { channel: 'sms' | 'push' }>
