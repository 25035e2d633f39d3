import type { KitchenOrder } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Button, Message, Segmented } from '@docket/ui'
import { History } from 'lucide-react'
import { useState } from 'react'
import { useMoves } from '../board/use-moves'
import { PageTitle } from '../frame/PageTitle'
import { HistoryRow } from './HistoryRow'
import { useHistory } from './use-history'

const KINDS = ['done', 'cancelled'] as const

/** What was handed over, newest first, with the way back for what was handed over by mistake. */
export function HistoryPage() {
  const t = useText()
  const moves = useMoves()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('done')
  const query = useHistory(kind)
  const recall = (order: KitchenOrder, to: string) => moves.move({ ...order, waiting: false }, to)
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle>{t('nav-history')}</PageTitle>
      <Segmented
        legend={t('nav-history')}
        quietLegend
        value={kind}
        onChange={setKind}
        choices={KINDS.map(value => ({ value, label: t(`history-${value}`) }))}
      />
      <div className="pt-4">
        <Loaded query={query}>
          {({ pages }) => {
            const orders = pages.flatMap(page => page.data)
            if (!orders.length) return <Message icon={<History size={28} />} title={t('history-empty')} />
            return (
              <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
                {orders.map(order => (
                  <HistoryRow key={order.id} order={order} onRecall={to => recall(order, to)} />
                ))}
              </ul>
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <Button
            look="outline"
            wide
            className="mt-4"
            busy={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('show-more')}
          </Button>
        )}
      </div>
    </div>
  )
}
