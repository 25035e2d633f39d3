import type { ItemProblem } from '@docket/api'
import { useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'
import type { Cart } from '../cart/cart'

type Props = {
  problems: readonly ItemProblem[]
  cart: Cart
  onRemove: (items: string[]) => void
  onClose: () => void
}

/** Names what went away while the person was choosing, and how to go on without it. */
export function UnavailableDialog({ problems, cart, onRemove, onClose }: Props) {
  const t = useText()
  const words = useWords()
  const nameOf = ({ name, menu_item_id }: ItemProblem) =>
    name ?? cart.find(line => line.item_id === menu_item_id)?.name
  return (
    <Dialog
      open={problems.length > 0}
      onClose={onClose}
      title={t('unavailable-title', { count: problems.length })}
      description={t('unavailable-lead')}
      closeLabel={t('close')}
      footer={
        <div className="grid gap-2">
          <Button wide onClick={() => onRemove(problems.map(problem => problem.menu_item_id))}>
            {t('unavailable-remove')}
          </Button>
          <Button wide look="quiet" onClick={onClose}>
            {t('unavailable-back')}
          </Button>
        </div>
      }
    >
      <ul className="grid gap-2 pt-2">
        {problems.map(problem => (
          <li key={problem.menu_item_id} className="rounded-md bg-sunken px-4 py-3">
            <span className="font-medium">{nameOf(problem)}</span>
            <span className="block text-danger text-sm">{words.unavailable(problem.reason)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
