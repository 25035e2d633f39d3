import { useText } from '@docket/i18n'
import { Button, Field, Input } from '@docket/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { plainPhone } from './phone'
import { useCodeRequest } from './SignIn'
import { useErrorText } from './use-error-text'

type Props = {
  phone: string
  onPhone: (phone: string) => void
  onAsked: (asked: { phone: string; at: number }) => void
}

export function PhoneForm({ phone, onPhone, onAsked }: Props) {
  const t = useText()
  const say = useErrorText()
  const [wrong, setWrong] = useState(false)
  const request = useMutation({ mutationFn: useCodeRequest(onAsked) })
  const submit = () => {
    const plain = plainPhone(phone)
    setWrong(!plain)
    if (plain) request.mutate(plain)
  }
  const error = wrong ? t('sign-in-phone-wrong') : request.error && say(request.error)
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={t('sign-in-phone')} hint={t('sign-in-phone-hint')} error={error}>
        {control => (
          <Input
            {...control}
            type="tel"
            autoComplete="tel"
            dir="ltr"
            required
            value={phone}
            onChange={event => onPhone(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" wide busy={request.isPending}>
        {t('sign-in-send-code')}
      </Button>
    </form>
  )
}
