import { type Order, orders, type PaymentMethod, useApi } from '@docket/api'
import { useErrorText } from '@docket/shell'
import { toasts } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { goToPay } from './pay-link'

/** Tries the payment again, or changes to cash. An unused pay page is opened again rather than made anew. */
export function usePaying(order: Order) {
  const api = useApi()
  const queries = useQueryClient()
  const say = useErrorText()
  return useMutation({
    mutationFn: async (method: PaymentMethod) => {
      if (method === 'upi' && goToPay(order)) return order
      return orders.pay(api, order.id, method)
    },
    onSuccess: (changed, method) => {
      queries.setQueryData(['orders', 'one', order.id], changed)
      if (method === 'upi' && changed !== order) goToPay(changed)
    },
    onError: error => {
      toasts.show({ text: say(error), tone: 'danger' })
      void queries.invalidateQueries({ queryKey: ['orders'] })
    },
  })
}
