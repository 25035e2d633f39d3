import { type KitchenOrder, kitchen, type LiveMessage, serverClock, useApi } from '@docket/api'
import { useWaiting } from '@docket/offline'
import { kitchenFeed, type LineState, useLiveLine } from '@docket/realtime'
import { useConfig } from '@docket/shell'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type BoardOrder, isOpen, withWaitingMoves } from './board'
import { fetchOpenOrders, OPEN_ORDERS, putOrder } from './open-orders'
import { forgetAllBut } from './ticks'

type Kitchen = {
  query: UseQueryResult<KitchenOrder[]>
  orders: BoardOrder[]
  line: LineState
  /** When the server was last heard, on its clock. */
  heardAt: number
}
const KitchenContext = createContext<Kitchen | null>(null)

/** The open orders and the feed that keeps them fresh, on whatever page of the app one is. */
export function KitchenProvider({ children }: { children: ReactNode }) {
  const api = useApi()
  const waiting = useWaiting()
  const { life_cycle } = useConfig()
  const queries = useQueryClient()
  const [heard, setHeard] = useState(0)
  const query = useQuery({ queryKey: OPEN_ORDERS, queryFn: () => fetchOpenOrders(api) })
  const dial = useMemo(() => kitchenFeed(api), [api])

  const refetch = () => {
    void queries.invalidateQueries({ queryKey: ['kitchen'] })
    void queries.invalidateQueries({ queryKey: ['menu'] })
  }
  const message = (news: LiveMessage) => {
    if (news.order_id)
      void kitchen.order(api, news.order_id).then(answer => putOrder(queries, answer.data), refetch)
    if (news.type === 'menu_changed') void queries.invalidateQueries({ queryKey: ['menu'] })
    if (news.type === 'merchant_state') {
      void queries.invalidateQueries({ queryKey: ['kitchen', 'merchant'] })
      void queries.invalidateQueries({ queryKey: ['config'] })
    }
  }
  const line = useLiveLine(dial, null, {
    message,
    refetch,
    heard: () => setHeard(serverClock.now()),
  })
  const orders = useMemo(() => withWaitingMoves(query.data ?? [], waiting), [query.data, waiting])
  const known = query.data !== undefined
  useEffect(() => {
    const onBoard = orders.filter(order => isOpen(order.status, life_cycle))
    if (known) forgetAllBut(onBoard.map(order => order.id))
  }, [known, orders, life_cycle])
  const heardAt = Math.max(heard, query.dataUpdatedAt)
  return <KitchenContext value={{ query, orders, line, heardAt }}>{children}</KitchenContext>
}

export function useKitchen(): Kitchen {
  const found = useContext(KitchenContext)
  if (!found) throw new Error('useKitchen needs a KitchenProvider above it')
  return found
}
