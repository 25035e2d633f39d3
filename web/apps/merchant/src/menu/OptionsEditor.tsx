import { useText } from '@docket/i18n'
import { Button } from '@docket/ui'
import { Plus } from 'lucide-react'
import { emptyGroup, type GroupDraft } from './item-draft'
import { OptionGroupEditor } from './OptionGroupEditor'

type Props = {
  groups: readonly GroupDraft[]
  problems: readonly string[]
  onChange: (groups: GroupDraft[]) => void
}

export function OptionsEditor({ groups, problems, onChange }: Props) {
  const t = useText()
  return (
    <section aria-labelledby="options-title" className="grid gap-3 pt-5">
      <h3 id="options-title" className="font-semibold">
        {t('options-title')}
      </h3>
      {groups.map(group => (
        <OptionGroupEditor
          key={group.key}
          group={group}
          wrong={problems.includes(group.key)}
          onChange={changed => onChange(groups.map(one => (one.key === group.key ? changed : one)))}
          onRemove={() => onChange(groups.filter(one => one.key !== group.key))}
        />
      ))}
      <Button
        look="outline"
        className="justify-self-start"
        onClick={() => onChange([...groups, emptyGroup()])}
      >
        <Plus aria-hidden size={18} />
        {t('options-add')}
      </Button>
    </section>
  )
}
