import { useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import clsx from 'clsx'

type Props = { slot: string | null; onSlot: (slot: string | null) => void }

export function SlotChips({ slot, onSlot }: Props) {
  const t = useText()
  const { time_slots } = useConfig()
  if (!time_slots.length) return null
  return (
    <fieldset className="-mx-4 min-w-0 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0">
      <legend className="sr-only">{t('menu-slots')}</legend>
      <div className="flex w-max gap-1.5 py-0.5">
        <Chip label={t('menu-all-day')} pressed={slot === null} onPress={() => onSlot(null)} />
        {time_slots.map(({ id, name, start, end, active }) => (
          <Chip
            key={id}
            label={name}
            note={active ? t('menu-slot-now') : `${start}–${end}`}
            pressed={slot === id}
            onPress={() => onSlot(slot === id ? null : id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChipProps = { label: string; note?: string; pressed: boolean; onPress: () => void }

function Chip({ label, note, pressed, onPress }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={clsx(
        'inline-flex min-h-11 items-center gap-1.5 rounded-full border px-4 font-medium text-sm',
        pressed ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-panel hover:bg-sunken',
      )}
    >
      {label}
      {note && <bdi className={clsx('numbers text-2xs', !pressed && 'text-muted')}>{note}</bdi>}
    </button>
  )
}
