import { useFormats, useText } from '@docket/i18n'
import { IconButton, Input } from '@docket/ui'
import { X } from 'lucide-react'
import type { ChoiceDraft } from './item-draft'

type Props = { choice: ChoiceDraft; onChange: (choice: ChoiceDraft) => void; onRemove: () => void }

export function ChoiceEditor({ choice, onChange, onRemove }: Props) {
  const t = useText()
  const { currency } = useFormats()
  const edit = (change: Partial<ChoiceDraft>) => onChange({ ...choice, ...change })
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Input
        aria-label={t('choice-name')}
        placeholder={t('choice-name')}
        value={choice.name}
        onChange={event => edit({ name: event.target.value })}
        className="min-w-32 flex-1"
      />
      <Input
        aria-label={t('choice-price', { currency })}
        inputMode="decimal"
        value={choice.price}
        onChange={event => edit({ price: event.target.value })}
        className="w-24!"
      />
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={choice.available}
          onChange={event => edit({ available: event.target.checked })}
          className="size-5 accent-accent"
        />
        {t('choice-available')}
      </label>
      <IconButton
        label={t('option-remove', { name: choice.name })}
        icon={<X aria-hidden size={18} />}
        onClick={onRemove}
      />
    </li>
  )
}
