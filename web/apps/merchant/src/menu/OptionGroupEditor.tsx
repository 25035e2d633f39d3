import { useText } from '@docket/i18n'
import { Button, Field, IconButton, Input } from '@docket/ui'
import clsx from 'clsx'
import { Plus, Trash2 } from 'lucide-react'
import { ChoiceEditor } from './ChoiceEditor'
import { type ChoiceDraft, emptyChoice, type GroupDraft } from './item-draft'

type Props = {
  group: GroupDraft
  wrong: boolean
  onChange: (group: GroupDraft) => void
  onRemove: () => void
}

export function OptionGroupEditor({ group, wrong, onChange, onRemove }: Props) {
  const t = useText()
  const edit = (change: Partial<GroupDraft>) => onChange({ ...group, ...change })
  const editChoice = (choice: ChoiceDraft) =>
    edit({ choices: group.choices.map(one => (one.key === choice.key ? choice : one)) })
  return (
    <fieldset
      className={clsx('grid gap-3 rounded-lg border p-3', wrong ? 'border-danger-edge' : 'border-line')}
    >
      <legend className="sr-only">{group.name || t('options-add')}</legend>
      <div className="grid grid-cols-[1fr_5rem_5rem_auto] items-end gap-2">
        <Field label={t('option-name')}>
          {control => (
            <Input {...control} value={group.name} onChange={event => edit({ name: event.target.value })} />
          )}
        </Field>
        <Field label={t('option-min')}>
          {control => (
            <Input
              {...control}
              inputMode="numeric"
              value={group.min}
              onChange={event => edit({ min: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('option-max')}>
          {control => (
            <Input
              {...control}
              inputMode="numeric"
              value={group.max}
              onChange={event => edit({ max: event.target.value })}
            />
          )}
        </Field>
        <IconButton
          label={t('option-remove', { name: group.name })}
          icon={<Trash2 aria-hidden size={18} />}
          onClick={onRemove}
        />
      </div>
      <ul className="grid gap-2">
        {group.choices.map(choice => (
          <ChoiceEditor
            key={choice.key}
            choice={choice}
            onChange={editChoice}
            onRemove={() => edit({ choices: group.choices.filter(one => one.key !== choice.key) })}
          />
        ))}
      </ul>
      <Button
        look="quiet"
        className="justify-self-start"
        onClick={() => edit({ choices: [...group.choices, emptyChoice()] })}
      >
        <Plus aria-hidden size={18} />
        {t('choice-add')}
      </Button>
      {wrong && (
        <p role="alert" className="font-medium text-danger text-xs">
          {t('option-wrong')}
        </p>
      )}
    </fieldset>
  )
}
