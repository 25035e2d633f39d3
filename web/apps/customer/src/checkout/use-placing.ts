import { ApiProblem, type ItemProblem, isPassing, type NewOrder, orders, useApi } from '@docket/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { cartStore } from '../cart/cart-store'
import { goToPay } from '../payment/pay-link'
import { forgetPlacingKey, placingKey } from './placing-key'

/** Places the order, empties the cart, and goes on: to the pay page, or to the order. */
export function usePlacing() {
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const placing = useMutation({
    mutationFn: (order: NewOrder) => orders.place(api, order, placingKey(order)),
    onSuccess: order => {
      forgetPlacingKey()
      cartStore.change(() => [])
      queries.setQueryData(['orders', 'one', order.id], order)
      void queries.invalidateQueries({ queryKey: ['orders', 'list'] })
      if (!goToPay(order)) void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })
    },
    onError: error => {
      if (!isPassing(error)) forgetPlacingKey()
      void queries.invalidateQueries({ queryKey: ['menu'] })
      void queries.invalidateQueries({ queryKey: ['config'] })
    },
  })
  return placing
}

export function unavailableItems(error: unknown): ItemProblem[] {
  return error instanceof ApiProblem && error.code === 'ITEM_UNAVAILABLE'
    ? error.detailList<ItemProblem>()
    : []
}

export function saysClosed(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'RESTAURANT_CLOSED'
}
