import { useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Link, useLocation } from '@tanstack/react-router'
import { ChevronRight, CookingPot } from 'lucide-react'
import { useOpenOrders } from '../orders/use-orders'

/** The order under way, one tap from every page but its own. */
export function OpenOrderPill() {
  const viewer = useViewer()
  const t = useText()
  const words = useWords()
  const here = useLocation({ select: location => location.pathname })
  const { data: open = [] } = useOpenOrders(viewer !== null)
  const order = open[0]
  if (!viewer || !order || here.includes('/orders')) return null
  return (
    <aside aria-label={t('nav-orders')} className="pt-3 pad-safe">
      <Link
        to="/orders/$orderId"
        params={{ orderId: order.id }}
        className="mx-auto flex min-h-12 max-w-5xl items-center gap-3 rounded-lg bg-accent-soft px-4 text-accent-ink"
      >
        <CookingPot aria-hidden size={20} className="shrink-0" />
        <span className="min-w-0 grow">
          <span className="font-semibold">{words.status(order.status)}</span>{' '}
          <bdi className="numbers text-sm">{order.number}</bdi>
        </span>
        <ChevronRight aria-hidden size={18} className="rtl:rotate-180" />
      </Link>
    </aside>
  )
}
