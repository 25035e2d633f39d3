import { isPassing, type Order, orders, useApi } from '@docket/api'
import { backoff } from '@docket/realtime'
import { useQuery, useQueryClient } from '@tanstack/react-query'

const TRIES = 5

/**
 * What the pay page brought back, shown to the server, again and again while the network fails: the money may be gone
 * already. One key for all tries; and if all fail, the gateway's own message still settles it.
 */
export function useVerification(orderId: string, returned: URLSearchParams) {
  const api = useApi()
  const queries = useQueryClient()
  const paymentId = returned.get('payment_id')
  const signature = returned.get('signature')
  const declined = returned.get('outcome') === 'declined'
  return useQuery({
    queryKey: ['verification', orderId, paymentId],
    enabled: Boolean(paymentId && signature) && !declined,
    queryFn: async (): Promise<Order> => {
      const key = `verify-${paymentId}`
      const proof = { order_id: orderId, payment_id: paymentId ?? '', signature: signature ?? '' }
      const order = await orders.verifyPayment(api, proof, key)
      queries.setQueryData(['orders', 'one', orderId], order)
      return order
    },
    retry: (failures, error) => failures < TRIES && isPassing(error),
    retryDelay: failures => backoff(failures),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { keep: false },
  })
}
