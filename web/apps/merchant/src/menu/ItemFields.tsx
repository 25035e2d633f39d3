import type { Category, Diet } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { Field, Input, Select, Switch, TextArea } from '@docket/ui'
import type { Draft } from './item-draft'
import { SlotBoxes } from './SlotBoxes'

const DIETS: (Diet | '')[] = ['veg', 'vegan', 'egg', 'meat', '']
type Props = {
  draft: Draft
  categories: readonly Category[]
  problems: readonly string[]
  isNew: boolean
  edit: (change: Partial<Draft>) => void
}

export function ItemFields({ draft, categories, problems, isNew, edit }: Props) {
  const t = useText()
  const { currency } = useFormats()
  const wrong = (field: string) => problems.includes(field) && t('field-wrong')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('name')} error={wrong('name')}>
        {control => (
          <Input {...control} value={draft.name} onChange={event => edit({ name: event.target.value })} />
        )}
      </Field>
      <Field label={t('item-price', { currency })} error={wrong('price')}>
        {control => (
          <Input
            {...control}
            inputMode="decimal"
            value={draft.price}
            onChange={event => edit({ price: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('item-category')}>
        {control => (
          <Select
            {...control}
            value={draft.category_id}
            onChange={event => edit({ category_id: event.target.value })}
          >
            {categories.map(category => (
              <option key={category.id} value={category.id}>
                {category.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('item-diet')}>
        {control => (
          <Select
            {...control}
            value={draft.diet}
            onChange={event => edit({ diet: event.target.value as Diet | '' })}
          >
            {DIETS.map(diet => (
              <option key={diet} value={diet}>
                {t(diet ? `kitchen-diet-${diet}` : 'kitchen-diet-none')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="sm:col-span-2">
        <Field label={t('item-description')}>
          {control => (
            <TextArea
              {...control}
              value={draft.description}
              onChange={event => edit({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('item-prep-minutes')} error={wrong('prep_minutes')}>
        {control => (
          <Input
            {...control}
            inputMode="numeric"
            value={draft.prep_minutes}
            onChange={event => edit({ prep_minutes: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('kitchen-allergens')} hint={t('kitchen-allergens-hint')}>
        {control => (
          <Input
            {...control}
            value={draft.allergens}
            onChange={event => edit({ allergens: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-2 sm:col-span-2">
        <SlotBoxes chosen={draft.time_slots} onChange={time_slots => edit({ time_slots })} />
        {!isNew && (
          <Switch label={t('item-active')} checked={draft.active} onChange={active => edit({ active })} />
        )}
      </div>
    </div>
  )
}
