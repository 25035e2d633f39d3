import type { Choice, MenuItem, OptionGroup } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { Badge } from '@docket/ui'
import clsx from 'clsx'
import type { ItemChoice } from './use-item-choice'

/** Groups that must be answered come first. */
export function ItemOptions({ item, choice }: { item: MenuItem; choice: ItemChoice }) {
  const groups = item.options.toSorted((a, b) => Number(b.min > 0) - Number(a.min > 0))
  return groups.map(group => <Group key={group.id} group={group} choice={choice} />)
}

function Group({ group, choice }: { group: OptionGroup; choice: ItemChoice }) {
  const t = useText()
  const chosen = choice.chosen[group.id] ?? []
  const missing = choice.missing.includes(group.id)
  const rule =
    group.min > 0 ? t('options-choose', { count: group.min }) : t('options-up-to', { count: group.max })
  return (
    <fieldset
      className={clsx('mt-4 rounded-lg', missing && 'outline-2 outline-danger-edge outline-offset-4')}
    >
      <legend className="mb-1 flex w-full items-center justify-between gap-2">
        <span className="font-semibold">{group.name}</span>
        <Badge tone={missing ? 'danger' : group.min > chosen.length ? 'warn' : 'neutral'}>{rule}</Badge>
      </legend>
      {missing && (
        <p role="alert" className="pb-1 font-medium text-danger text-xs">
          {t('options-missing')}
        </p>
      )}
      <div className="divide-y divide-line">
        {group.choices.map(one => (
          <ChoiceRow
            key={one.id}
            one={one}
            single={group.max === 1 && group.min === 1}
            group={group}
            checked={chosen.includes(one.id)}
            full={group.max > 1 && chosen.length >= group.max}
            onToggle={() => choice.toggle(group, one.id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type RowProps = {
  one: Choice
  group: OptionGroup
  single: boolean
  checked: boolean
  full: boolean
  onToggle: () => void
}

function ChoiceRow({ one, group, single, checked, full, onToggle }: RowProps) {
  const t = useText()
  const { money } = useFormats()
  const off = !one.available || (full && !checked)
  return (
    <label className={clsx('flex min-h-12 items-center gap-3 py-1', off && 'text-muted')}>
      <input
        type={single ? 'radio' : 'checkbox'}
        name={group.id}
        checked={checked}
        disabled={off}
        onChange={onToggle}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="grow">{one.name}</span>
      <span className="numbers text-muted text-sm">
        {one.available ? one.price > 0 && `+ ${money(one.price)}` : t('unavailable-out_of_stock')}
      </span>
    </label>
  )
}
