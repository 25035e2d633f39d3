import { countdown, remaining, useNow, useText } from '@docket/i18n'
import { Button, toasts } from '@docket/ui'
import { useMutation } from '@tanstack/react-query'
import { useCodeRequest } from './SignIn'
import { useErrorText } from './use-error-text'

const PAUSE_MS = 30_000
type Asked = { phone: string; at: number }

export function ResendCode({ asked, onAsked }: { asked: Asked; onAsked: (asked: Asked) => void }) {
  const t = useText()
  const say = useErrorText()
  const request = useMutation({
    mutationFn: useCodeRequest(onAsked),
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
  })
  const wait = remaining(asked.at + PAUSE_MS, useNow())
  return (
    <Button
      look="quiet"
      disabled={wait > 0}
      busy={request.isPending}
      onClick={() => request.mutate(asked.phone)}
    >
      {wait > 0 ? t('sign-in-resend-in', { time: countdown(wait) }) : t('sign-in-resend')}
    </Button>
  )
}
