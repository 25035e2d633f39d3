import { catalog, type NewCategory, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, Dialog, Field, Input } from '@docket/ui'
import { useState } from 'react'
import { useMenuChange } from './use-catalog'

export type CategoryWish = { id?: string; name: string; position?: number; empty?: boolean }

export function CategoryDialog({ wish, onClose }: { wish: CategoryWish; onClose: () => void }) {
  const t = useText()
  const api = useApi()
  const [name, setName] = useState(wish.name)
  const [position, setPosition] = useState(wish.position?.toString() ?? '')
  const saving = useMenuChange((change: NewCategory) =>
    wish.id ? catalog.changeCategory(api, wish.id, change) : catalog.addCategory(api, change),
  )
  const removing = useMenuChange((id: string) => catalog.removeCategory(api, id))
  const save = () => {
    const change = { name: name.trim(), ...(position !== '' && { position: Number(position) }) }
    saving.mutate(change, { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={wish.id ? t('category-edit', { name: wish.name }) : t('category-add')}
      closeLabel={t('close')}
      footer={
        <div className="flex flex-wrap gap-2">
          {wish.id && wish.empty && (
            <Button
              look="outline"
              busy={removing.isPending}
              onClick={() => wish.id && removing.mutate(wish.id, { onSuccess: onClose })}
            >
              {t('remove')}
            </Button>
          )}
          <Button className="grow" busy={saving.isPending} disabled={!name.trim()} onClick={save}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        <Field label={t('name')}>
          {control => <Input {...control} value={name} onChange={event => setName(event.target.value)} />}
        </Field>
        <Field label={t('category-position')} hint={t('category-position-hint')}>
          {control => (
            <Input
              {...control}
              type="number"
              min={0}
              value={position}
              onChange={event => setPosition(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
