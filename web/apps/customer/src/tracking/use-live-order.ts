import { type LiveMessage, type Order, useApi } from '@docket/api'
import { orderSocket, useLiveLine } from '@docket/realtime'
import { useConfig } from '@docket/shell'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useOrder } from '../orders/use-orders'
import { withMessage } from './with-message'

/**
 * One order as it is now. A message changes what is shown in the same instant; the whole order is asked for behind it.
 */
export function useLiveOrder(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  const query = useOrder(id)
  const { life_cycle } = useConfig()
  const order = query.data
  const kind = life_cycle.states.find(state => state.name === order?.status)?.kind ?? 'open'
  const known = order !== undefined
  const over = kind !== 'open'
  const dial = useMemo(() => (known && !over ? orderSocket(api, id) : null), [api, id, known, over])

  const refetch = () => {
    void queries.invalidateQueries({ queryKey: ['orders', 'one', id] })
    void queries.invalidateQueries({ queryKey: ['orders', 'list'] })
  }
  const message = (heard: LiveMessage) => {
    queries.setQueryData<Order>(['orders', 'one', id], now => now && withMessage(now, heard))
    refetch()
  }
  const line = useLiveLine(dial, order?.last_seq ?? null, { message, refetch })
  return { query, kind, line: over ? ('over' as const) : line }
}
