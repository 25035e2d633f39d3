import { type AdminMenuItem, type Category, catalog, useApi } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'
import { useState } from 'react'
import { ItemFields } from './ItemFields'
import { type Draft, draftOf, draftProblems, itemOf } from './item-draft'
import { OptionsEditor } from './OptionsEditor'
import { useMenuChange } from './use-catalog'

type Props = { item: AdminMenuItem | 'new'; categories: readonly Category[]; onClose: () => void }

export function ItemEditor({ item, categories, onClose }: Props) {
  const t = useText()
  const say = useErrorText()
  const { currency } = useFormats()
  const [draft, setDraft] = useState(() => draftOf(item, categories[0]?.id ?? '', currency))
  const [asked, setAsked] = useState(false)
  const { saving, removing } = useItemChanges(item)
  const problems = draftProblems(draft, currency)
  const save = () => {
    setAsked(true)
    if (!problems.length) saving.mutate({ draft, currency }, { onSuccess: onClose })
  }
  const edit = (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change }))
  const shown = asked ? problems : []
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={item === 'new' ? t('item-new') : item.name}
      closeLabel={t('close')}
      footer={
        <div className="flex flex-wrap gap-2">
          {item !== 'new' && (
            <Button
              look="outline"
              busy={removing.isPending}
              onClick={() => removing.mutate(item.id, { onSuccess: onClose })}
            >
              {t('remove')}
            </Button>
          )}
          <Button className="grow" busy={saving.isPending} onClick={save} data-testid="save-item">
            {t('save')}
          </Button>
        </div>
      }
    >
      <ItemFields draft={draft} categories={categories} problems={shown} edit={edit} isNew={item === 'new'} />
      <OptionsEditor groups={draft.options} problems={shown} onChange={options => edit({ options })} />
      {saving.error && (
        <p role="alert" className="pt-3 font-medium text-danger text-sm">
          {say(saving.error)}
        </p>
      )}
    </Dialog>
  )
}

/** A new item is on the menu at once, so only an existing one can be switched. */
function useItemChanges(item: AdminMenuItem | 'new') {
  const api = useApi()
  const saving = useMenuChange(({ draft, currency }: { draft: Draft; currency: string }) => {
    const wish = itemOf(draft, currency)
    return item === 'new'
      ? catalog.add(api, wish)
      : catalog.change(api, item.id, { ...wish, active: draft.active })
  })
  const removing = useMenuChange((id: string) => catalog.remove(api, id))
  return { saving, removing }
}
