import type { MenuItem } from '@docket/api'
import { useText } from '@docket/i18n'
import { Dialog } from '@docket/ui'
import { useRef } from 'react'
import { ItemFooter } from './ItemFooter'
import { ItemOptions } from './ItemOptions'
import { useItemChoice } from './use-item-choice'

/** Keeps the last item on show while the sheet leaves. */
export function ItemSheet({ item, onClose }: { item: MenuItem | null; onClose: () => void }) {
  const last = useRef<MenuItem | null>(null)
  if (item) last.current = item
  const shown = last.current
  return shown && <Sheet key={shown.id} item={shown} open={item !== null} onClose={onClose} />
}

function Sheet({ item, open, onClose }: { item: MenuItem; open: boolean; onClose: () => void }) {
  const t = useText()
  const choice = useItemChoice(item, open)
  const add = () => choice.add() && onClose()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={item.name}
      description={item.description}
      closeLabel={t('close')}
      footer={<ItemFooter item={item} choice={choice} onAdd={add} />}
    >
      <ItemOptions item={item} choice={choice} />
      {item.allergens.length > 0 && (
        <p className="mt-4 text-sm">
          <strong>{t('item-allergens')}</strong> {item.allergens.join(', ')}
        </p>
      )}
      <p className="mt-2 text-muted text-xs">{t('item-prep', { minutes: item.prep_minutes })}</p>
    </Dialog>
  )
}
