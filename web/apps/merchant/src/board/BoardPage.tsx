import { useText } from '@docket/i18n'
import { Loaded, useConfig } from '@docket/shell'
import { Message, Skeleton } from '@docket/ui'
import { ChefHat } from 'lucide-react'
import { useState } from 'react'
import { AssignDialog } from './AssignDialog'
import { BoardColumn } from './BoardColumn'
import { type BoardOrder, columnsOf, isOpen, isUnpaid, nextState } from './board'
import { useKitchen } from './kitchen-context'
import { OrderDialog } from './OrderDialog'
import { UnpaidStrip } from './UnpaidStrip'
import { useBoardKeys } from './use-board-keys'
import { useMoves } from './use-moves'

export function BoardPage() {
  const t = useText()
  const { query, orders } = useKitchen()
  const { life_cycle } = useConfig()
  const moves = useMoves()
  const [opened, setOpened] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<string | null>(null)

  const open = orders.filter(order => isOpen(order.status, life_cycle))
  const columns = columnsOf(
    open.filter(order => !isUnpaid(order)),
    life_cycle,
  )
  const inTurn = columns.flatMap(column => column.orders)
  const bump = (order: BoardOrder) => {
    const brings = nextState(order, life_cycle) === 'out_for_delivery'
    if (brings && !order.delivery_staff) setAssigning(order.id)
    else moves.bump(order)
  }
  const keys = useBoardKeys({ orders: inTurn, bump, undo: moves.undo })
  const find = (id: string | null) => orders.find(order => order.id === id) ?? null
  const assigned = (order: BoardOrder, staff: string) => {
    moves.assign(order, staff)
    if (nextState(order, life_cycle) === 'out_for_delivery') moves.bump(order)
  }

  return (
    <>
      <h1 className="sr-only">{t('nav-board')}</h1>
      <Loaded query={query} skeleton={<Skeleton rows={3} className="h-40" />}>
        {() => (
          <>
            <UnpaidStrip orders={open.filter(isUnpaid)} />
            {inTurn.length === 0 ? (
              <Message icon={<ChefHat size={32} />} title={t('board-empty')}>
                {t('board-empty-hint')}
              </Message>
            ) : (
              <div className="grid gap-4 md:auto-cols-fr md:grid-flow-col">
                {columns.map(column => (
                  <BoardColumn
                    key={column.step}
                    column={column}
                    keys={keys}
                    onBump={bump}
                    onOpen={setOpened}
                  />
                ))}
              </div>
            )}
          </>
        )}
      </Loaded>
      <OrderDialog
        order={find(opened)}
        moves={moves}
        onAssign={setAssigning}
        onClose={() => setOpened(null)}
      />
      <AssignDialog order={find(assigning)} onAssign={assigned} onClose={() => setAssigning(null)} />
    </>
  )
}
