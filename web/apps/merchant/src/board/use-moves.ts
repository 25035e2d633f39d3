import type { Assignment, MoveRequest } from '@docket/api'
import { useText } from '@docket/i18n'
import { useOutbox, useWaiting } from '@docket/offline'
import { useConfig, useWords } from '@docket/shell'
import { toasts } from '@docket/ui'
import { useRef } from 'react'
import { type BoardOrder, nextState, stateBefore } from './board'
import { shortNumber } from './short-number'

type Move = { order: BoardOrder; left: string; toast: number }

/** Moves orders through the outbox, so that each shows at once and none is lost, and takes the last one back. */
export function useMoves() {
  const t = useText()
  const words = useWords()
  const outbox = useOutbox()
  const waiting = useWaiting()
  const { life_cycle } = useConfig()
  const last = useRef<Move | null>(null)

  const move = (order: BoardOrder, status: string, more: { reason?: string } = {}) => {
    const path = `/admin/orders/${order.id}/status`
    // A version is only known while nothing of this order is under way.
    const sure = !waiting.some(entry => entry.path === path)
    const body: MoveRequest = { status, ...more, ...(sure && { expected_version: order.version }) }
    void outbox.add({ method: 'PATCH', path, body, about: order.number })
  }
  const takeBack = ({ order, left, toast }: Move) => {
    last.current = null
    toasts.dismiss(toast)
    const path = `/admin/orders/${order.id}/status`
    const body: MoveRequest = { status: stateBefore(left, life_cycle) }
    void outbox.add({ method: 'PATCH', path, body, about: order.number })
  }
  const bump = (order: BoardOrder) => {
    const next = nextState(order, life_cycle)
    if (!next) return
    const made: Move = { order, left: order.status, toast: 0 }
    last.current = made
    move(order, next)
    made.toast = toasts.show({
      text: t('bumped', { number: shortNumber(order.number), status: words.status(next) }),
      action: { label: t('undo'), run: () => takeBack(made) },
    })
  }
  const assign = (order: BoardOrder, staff_id: string) => {
    const path = `/admin/orders/${order.id}/assign-delivery`
    const body: Assignment = { staff_id }
    void outbox.add({ method: 'POST', path, body, about: order.number })
  }
  return { move, bump, assign, undo: () => last.current && takeBack(last.current) }
}

export type Moves = ReturnType<typeof useMoves>
