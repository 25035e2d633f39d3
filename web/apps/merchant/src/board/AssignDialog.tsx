import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Dialog } from '@docket/ui'
import { Bike } from 'lucide-react'
import { useStaff } from '../staff/use-staff'
import type { BoardOrder } from './board'

type Props = {
  order: BoardOrder | null
  onAssign: (order: BoardOrder, staff: string) => void
  onClose: () => void
}

export function AssignDialog({ order, onAssign, onClose }: Props) {
  const t = useText()
  const staff = useStaff()
  if (!order) return null
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assign-title')}
      description={order.number}
      closeLabel={t('close')}
    >
      <Loaded query={staff}>
        {people => (
          <ul className="divide-y divide-line">
            {people
              .filter(person => person.roles.includes('kitchen'))
              .map(person => (
                <li key={person.id}>
                  <button
                    type="button"
                    data-testid="assign"
                    onClick={() => {
                      onAssign(order, person.id)
                      onClose()
                    }}
                    className="flex min-h-13 w-full items-center gap-3 rounded-md px-2 text-start hover:bg-sunken"
                  >
                    <Bike aria-hidden size={18} className="text-muted" />
                    {person.name ?? person.phone}
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  )
}
