import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useShortcutsOn } from '../settings/kitchen-settings'
import type { BoardOrder } from './board'

type Setup = { orders: readonly BoardOrder[]; bump: (order: BoardOrder) => void; undo: () => void }
const MOST_KEYS = 9

/** The board without a mouse: 1–9 choose, Space or Enter bumps, U takes back, R recalls, A counts. */
export function useBoardKeys({ orders, bump, undo }: Setup) {
  const navigate = useNavigate()
  const on = useShortcutsOn()
  const [chosen, setChosen] = useState<string | null>(null)
  const latest = useRef<(event: KeyboardEvent) => void>(() => undefined)
  latest.current = event => {
    const order = orders[Number(event.key) - 1]
    const selected = orders.find(one => one.id === chosen)
    if (order) setChosen(order.id)
    else if ((event.key === ' ' || event.key === 'Enter') && selected) bump(selected)
    else if (event.key === 'u') undo()
    else if (event.key === 'r') void navigate({ to: '/history' })
    else if (event.key === 'a') void navigate({ to: '/all-day' })
    else return
    event.preventDefault()
  }
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => isForTheBoard(event) && latest.current(event)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])

  const hotkeyOf = (id: string) => {
    const at = orders.findIndex(order => order.id === id)
    return on && at >= 0 && at < MOST_KEYS ? at + 1 : null
  }
  return { chosen, hotkeyOf }
}

export type BoardKeys = ReturnType<typeof useBoardKeys>

/** Not while typing, not with a modifier, not in a dialog; and a focused button keeps its own Space and Enter. */
function isForTheBoard(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false
  const at = event.target instanceof Element ? event.target : null
  if (at?.closest('input, textarea, select, [role=dialog]')) return false
  return !((event.key === ' ' || event.key === 'Enter') && at?.closest('button, a'))
}
