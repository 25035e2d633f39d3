import type { MenuItem } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { Button, QtyStepper } from '@docket/ui'
import { MOST_OF_ONE } from '../cart/cart'
import type { ItemChoice } from './use-item-choice'
import { useUnavailableText } from './use-unavailable-text'

type Props = { item: MenuItem; choice: ItemChoice; onAdd: () => void }

export function ItemFooter({ item, choice, onAdd }: Props) {
  const t = useText()
  const { money } = useFormats()
  const unavailable = useUnavailableText()
  if (!item.available) return <p className="text-center font-medium text-danger">{unavailable(item)}</p>
  const labels = {
    group: t('qty-of', { item: item.name }),
    less: t('qty-less', { item: item.name }),
    more: t('qty-more', { item: item.name }),
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <QtyStepper
        qty={choice.qty}
        max={Math.min(MOST_OF_ONE, item.portions_left ?? MOST_OF_ONE)}
        labels={labels}
        onChange={choice.setQty}
      />
      <Button className="grow basis-40" onClick={onAdd} data-testid="add-to-cart">
        {t('item-add', { price: money(choice.total) })}
      </Button>
    </div>
  )
}
