import { useText } from '@docket/i18n'
import { SignIn } from '@docket/shell'
import { useNavigate, useSearch } from '@tanstack/react-router'

const ROLES = ['customer'] as const

export function SignInPage() {
  const t = useText()
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/open/sign-in' })
  return (
    <SignIn
      title={t('sign-in-title')}
      lead={t('sign-in-lead')}
      roles={ROLES}
      onDone={() => navigate({ to: next ?? '/', replace: true })}
    />
  )
}
