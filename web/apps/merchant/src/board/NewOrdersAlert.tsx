import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Button } from '@docket/ui'
import { BellRing } from 'lucide-react'
import { useAcknowledged } from '../bell/acknowledged'
import { useBell } from '../bell/use-bell'
import { isOpen, isUnpaid, stepOf } from './board'
import { useKitchen } from './kitchen-context'

/** Rings and stays, with the count of who waits, until somebody says they saw it or starts the work. */
export function NewOrdersAlert() {
  const t = useText()
  const { orders } = useKitchen()
  const { life_cycle } = useConfig()
  const first = life_cycle.steps.pickup[0]
  const fresh = orders.filter(
    order =>
      isOpen(order.status, life_cycle) && stepOf(order.status, life_cycle) === first && !isUnpaid(order),
  )
  const { unseen, acknowledge } = useAcknowledged(fresh.map(order => order.id))
  useBell(unseen.length > 0)
  return (
    <div role="status">
      {unseen.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 bg-accent py-2 text-on-accent pad-safe">
          <span className="relative inline-flex">
            <BellRing aria-hidden size={24} className="animate-[breathe_1s_infinite]" />
          </span>
          <p className="grow font-bold text-lg" data-testid="new-orders">
            {t('new-orders', { count: unseen.length })}
          </p>
          <Button look="outline" onClick={acknowledge} data-testid="acknowledge">
            {t('new-orders-seen')}
          </Button>
        </div>
      )}
    </div>
  )
}
