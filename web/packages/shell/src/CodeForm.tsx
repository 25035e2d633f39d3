import { auth, type Signed, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, Field, Input } from '@docket/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DemoCode } from './DemoCode'
import { plainCode } from './phone'
import { ResendCode } from './ResendCode'
import { useErrorText } from './use-error-text'

type Asked = { phone: string; at: number }
type Props = {
  asked: Asked
  onBack: () => void
  onAsked: (asked: Asked) => void
  onDone: (signed: Signed) => void
}

export function CodeForm({ asked, onBack, onAsked, onDone }: Props) {
  const t = useText()
  const api = useApi()
  const say = useErrorText()
  const [code, setCode] = useState('')
  const verify = useMutation({
    mutationFn: (otp: string) => auth.verifyCode(api, asked.phone, otp),
    onSuccess: onDone,
    onError: () => setCode(''),
  })
  const enter = (typed: string) => {
    const digits = plainCode(typed)
    setCode(digits)
    if (digits.length === 6 && !verify.isPending) verify.mutate(digits)
  }
  return (
    <div className="grid gap-4">
      <Field
        label={t('sign-in-code')}
        hint={t('sign-in-code-sent', { phone: asked.phone })}
        error={verify.error && say(verify.error)}
      >
        {control => (
          <Input
            {...control}
            // The step before asked for this code; nothing else is on the page
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            value={code}
            onChange={event => enter(event.target.value)}
            className="numbers text-center text-xl tracking-[0.4em]"
          />
        )}
      </Field>
      <DemoCode asked={asked} onUse={enter} />
      <Button wide busy={verify.isPending} disabled={code.length < 6} onClick={() => verify.mutate(code)}>
        {t('sign-in-continue')}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="quiet" onClick={onBack}>
          {t('sign-in-other-number')}
        </Button>
        <ResendCode asked={asked} onAsked={onAsked} />
      </div>
    </div>
  )
}
