import { kitchen, type Merchant, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { Button, Field, Input, TextArea, toasts } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

export function ProfileForm({ merchant }: { merchant: Merchant }) {
  const t = useText()
  const api = useApi()
  const say = useErrorText()
  const queries = useQueryClient()
  const [name, setName] = useState(merchant.name)
  const [phone, setPhone] = useState(merchant.phone ?? '')
  const [address, setAddress] = useState(merchant.address ?? '')
  const saving = useMutation({
    mutationFn: () =>
      kitchen.describe(api, {
        name: name.trim(),
        phone: phone.trim() || null,
        address: address.trim() || null,
      }),
    onSuccess: () => toasts.show({ text: t('saved') }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['kitchen', 'merchant'] })
      void queries.invalidateQueries({ queryKey: ['config'] })
    },
  })
  return (
    <form
      aria-labelledby="profile-title"
      className="grid gap-4"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <h2 id="profile-title" className="font-semibold">
        {t('profile-title')}
      </h2>
      <Field label={t('name')} error={saving.error && say(saving.error)}>
        {control => (
          <Input {...control} required value={name} onChange={event => setName(event.target.value)} />
        )}
      </Field>
      <Field label={t('profile-phone')}>
        {control => (
          <Input
            {...control}
            type="tel"
            dir="ltr"
            value={phone}
            onChange={event => setPhone(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('profile-address')}>
        {control => (
          <TextArea {...control} value={address} onChange={event => setAddress(event.target.value)} />
        )}
      </Field>
      <Button type="submit" className="justify-self-start" busy={saving.isPending} disabled={!name.trim()}>
        {t('save')}
      </Button>
    </form>
  )
}
