import { people, type User, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { Button, Field, Input, toasts } from '@docket/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

export function NameForm({ viewer }: { viewer: User }) {
  const t = useText()
  const api = useApi()
  const say = useErrorText()
  const [name, setName] = useState(viewer.name ?? '')
  const saving = useMutation({
    mutationFn: () => people.change(api, { name: name.trim() }),
    onSuccess: user => {
      api.session.describe(user)
      toasts.show({ text: t('saved') })
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Field label={t('name')} hint={t('name-hint')} error={saving.error && say(saving.error)}>
        {control => (
          <Input
            {...control}
            autoComplete="name"
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        look="outline"
        busy={saving.isPending}
        disabled={!name.trim() || name.trim() === (viewer.name ?? '')}
      >
        {t('save')}
      </Button>
    </form>
  )
}
