import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'

type Props = { chosen: readonly string[]; onChange: (chosen: string[]) => void }

export function SlotBoxes({ chosen, onChange }: Props) {
  const t = useText()
  const { time_slots } = useConfig()
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter(other => other !== id))
  return (
    <fieldset>
      <legend className="font-medium text-sm">{t('item-slots')}</legend>
      <p className="text-muted text-xs">{t('item-slots-hint')}</p>
      <div className="flex flex-wrap gap-x-5">
        {time_slots.map(slot => (
          <label key={slot.id} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(slot.id)}
              onChange={event => toggle(slot.id, event.target.checked)}
              className="size-5 accent-accent"
            />
            {slot.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
