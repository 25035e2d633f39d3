import { useFormats, useText } from '@docket/i18n'
import { Loaded, useConfig } from '@docket/shell'
import { Message } from '@docket/ui'
import { Sigma } from 'lucide-react'
import { isUnpaid, stepOf } from '../board/board'
import { useKitchen } from '../board/kitchen-context'
import { PageTitle } from '../frame/PageTitle'
import { allDayCounts, type Count } from './all-day'

/** Everything still to be made, added up: one look says how many dosas the griddle owes. */
export function AllDayPage() {
  const t = useText()
  const { query, orders } = useKitchen()
  const { life_cycle } = useConfig()
  const toMake = orders.filter(
    order => ['received', 'preparing'].includes(stepOf(order.status, life_cycle)) && !isUnpaid(order),
  )
  const counts = allDayCounts(toMake)
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle>{t('nav-all-day')}</PageTitle>
      <p className="-mt-2 pb-4 text-muted text-sm">{t('all-day-lead', { count: toMake.length })}</p>
      <Loaded query={query}>
        {() =>
          counts.length ? (
            <ul className="grid gap-2 sm:grid-cols-2">
              {counts.map(count => (
                <CountRow key={count.id} count={count} />
              ))}
            </ul>
          ) : (
            <Message icon={<Sigma size={28} />} title={t('all-day-empty')} />
          )
        }
      </Loaded>
    </div>
  )
}

function CountRow({ count }: { count: Count }) {
  const { number } = useFormats()
  return (
    <li className="flex gap-4 rounded-lg border border-line bg-panel p-3">
      <span className="numbers min-w-12 text-end font-bold text-2xl">{number(count.qty)}</span>
      <span className="min-w-0 grow pt-1">
        <span className="font-semibold">{count.name}</span>
        {count.variants
          .filter(variant => variant.options)
          .map(variant => (
            <span key={variant.options} className="numbers block text-muted text-sm">
              {number(variant.qty)}× {variant.options}
            </span>
          ))}
      </span>
    </li>
  )
}
