import type { KitchenOrder, LifeCycle } from '@docket/api'
import type { Entry } from '@docket/offline'

/** An order as the board shows it: with what was tapped here and is not answered yet. */
export type BoardOrder = KitchenOrder & { waiting: boolean }

const MOVE_PATH = /^\/admin\/orders\/([^/]+)\/status$/

/** Puts the unsent moves over what the server last said. When the answer comes the entry goes, and nothing jumps. */
export function withWaitingMoves(orders: readonly KitchenOrder[], waiting: readonly Entry[]): BoardOrder[] {
  const moved = new Map<string, string>()
  for (const entry of waiting) {
    const id = entry.path.match(MOVE_PATH)?.[1]
    if (id) moved.set(id, (entry.body as { status: string }).status)
  }
  return orders.map(order => {
    const status = moved.get(order.id)
    return status ? { ...order, status, waiting: true } : { ...order, waiting: false }
  })
}

export function isUnpaid({ payment }: Pick<KitchenOrder, 'payment'>): boolean {
  if (!payment || payment.method === 'cash') return false
  return ['pending', 'failed'].includes(payment.status)
}

export function stepOf(status: string, { states }: LifeCycle): string {
  return states.find(state => state.name === status)?.step ?? status
}

export function isOpen(status: string, { states }: LifeCycle): boolean {
  return states.find(state => state.name === status)?.kind === 'open'
}

/** The state one tap leads to: the next step of the order's own way. */
export function nextState(order: Pick<KitchenOrder, 'status' | 'type'>, cycle: LifeCycle): string | null {
  const way = cycle.steps[order.type] ?? []
  const at = way.indexOf(stepOf(order.status, cycle))
  return at < 0 ? null : (way[at + 1] ?? null)
}

/** The way back: the last state of the step that was left, since a settled order is not unsettled by an undo. */
export function stateBefore(left: string, { states, ...cycle }: LifeCycle): string {
  const step = stepOf(left, { states, ...cycle })
  return states.findLast(state => state.name === step || state.step === step)?.name ?? left
}

export type Column = { step: string; orders: BoardOrder[] }

/** Columns in the order of the longest way, oldest order first. A last column that is empty is left out. */
export function columnsOf(orders: readonly BoardOrder[], cycle: LifeCycle): Column[] {
  const steps = cycle.steps.delivery.filter(step => isOpen(step, cycle))
  const always = new Set(cycle.steps.pickup)
  return steps
    .map(step => ({ step, orders: orders.filter(order => stepOf(order.status, cycle) === step) }))
    .filter(column => column.orders.length > 0 || always.has(column.step))
    .map(column => ({
      ...column,
      orders: column.orders.toSorted((a, b) => a.placed_at.localeCompare(b.placed_at)),
    }))
}

export type Age = 'fresh' | 'late' | 'very-late'
export type Thresholds = { late: number; veryLate: number }
export const DEFAULT_THRESHOLDS: Thresholds = { late: 8, veryLate: 15 }

/** Waiting counts from the order; once it stands ready, from then. */
export function waitingSince(order: KitchenOrder, cycle: LifeCycle): number {
  const step = stepOf(order.status, cycle)
  const reached = order.steps.find(one => one.status === step)?.at
  const counted =
    step === 'ready' || step === 'out_for_delivery' ? (reached ?? order.placed_at) : order.placed_at
  return Date.parse(counted)
}

export function ageOf(since: number, now: number, { late, veryLate }: Thresholds): Age {
  const minutes = (now - since) / 60_000
  if (minutes >= veryLate) return 'very-late'
  return minutes >= late ? 'late' : 'fresh'
}
