import { useSyncExternalStore } from 'react'

/** By order, the places of its lines that are done. */
export type Ticks = Readonly<Record<string, readonly number[]>>

export function ticked(ticks: Ticks, order: string, line: number): Ticks {
  const lines = ticks[order] ?? []
  const others = lines.filter(one => one !== line)
  return { ...ticks, [order]: others.length < lines.length ? others : [...lines, line] }
}

/** Without the orders that left the board; the very same when none did. */
export function onBoardOnly(ticks: Ticks, orders: readonly string[]): Ticks {
  const staying = Object.entries(ticks).filter(([order]) => orders.includes(order))
  return staying.length === Object.keys(ticks).length ? ticks : Object.fromEntries(staying)
}

const KEY = 'docket.merchant.ticks'
const listeners = new Set<() => void>()
let current: Ticks = stored()

/** What one cook has plated is that screen's own affair: it is kept on the device, over a reload, and told nobody. */
export function useTicks(order: string) {
  const lines = useSyncExternalStore(subscribe, () => current)[order] ?? []
  return { lines, tick: (line: number) => keep(ticked(current, order, line)) }
}

export function forgetAllBut(orders: readonly string[]) {
  keep(onBoardOnly(current, orders))
}

function keep(ticks: Ticks) {
  if (ticks === current) return
  current = ticks
  localStorage.setItem(KEY, JSON.stringify(ticks))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): Ticks {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}
