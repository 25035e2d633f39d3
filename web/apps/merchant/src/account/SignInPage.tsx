import { useText } from '@docket/i18n'
import { SignIn } from '@docket/shell'
import { useNavigate } from '@tanstack/react-router'

const ROLES = ['kitchen', 'operator'] as const

export function SignInPage() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <main className="pad-safe">
      <SignIn
        title={t('kitchen-sign-in-title')}
        lead={t('kitchen-sign-in-lead')}
        roles={ROLES}
        onDone={() => navigate({ to: '/', replace: true })}
      />
    </main>
  )
}
