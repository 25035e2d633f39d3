import { ApiProblem, type KitchenOrder } from '@docket/api'
import type { Entry } from '@docket/offline'
import { toasts } from '@docket/ui'
import type { QueryClient } from '@tanstack/react-query'
import { putOrder } from './open-orders'

/** What the server answered to an action of the board takes its place in what is shown. */
export function keepAnswer(queries: QueryClient, entry: Entry, answer: unknown) {
  if (entry.path.startsWith('/admin/orders/')) return putOrder(queries, answer as KitchenOrder)
  if (entry.path === '/admin/merchant/state') queries.setQueryData(['kitchen', 'merchant'], answer)
  void queries.invalidateQueries({ queryKey: entry.path.startsWith('/admin/menu') ? ['menu'] : ['config'] })
}

/** A refused action is told with its order or item; the truth is asked for again. */
export function tellRefusal(queries: QueryClient, entry: Entry, error: Error) {
  const reason = error instanceof ApiProblem ? error.message : ''
  toasts.show({ text: `${entry.about}: ${reason}`, tone: 'danger', stays: true })
  void queries.invalidateQueries({ queryKey: ['kitchen'] })
  void queries.invalidateQueries({ queryKey: ['menu'] })
}
