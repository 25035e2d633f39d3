import { useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { LanguagePicker, ThemePicker, useLogOut } from '@docket/shell'
import { Button } from '@docket/ui'
import { useNavigate } from '@tanstack/react-router'
import { LogIn, LogOut } from 'lucide-react'
import { PageTitle } from '../frame/PageTitle'
import { NameForm } from './NameForm'

export function AccountPage() {
  const t = useText()
  const viewer = useViewer()
  const navigate = useNavigate()
  const logOut = useLogOut()
  return (
    <div className="mx-auto max-w-md">
      <PageTitle>{t('nav-account')}</PageTitle>
      <div className="grid gap-6">
        {viewer && (
          <>
            <p className="text-muted">
              <bdi dir="ltr" className="numbers">
                {viewer.phone}
              </bdi>
            </p>
            <NameForm key={viewer.id} viewer={viewer} />
          </>
        )}
        <LanguagePicker />
        <ThemePicker />
        {viewer ? (
          <Button look="outline" onClick={() => logOut().then(() => navigate({ to: '/' }))}>
            <LogOut aria-hidden size={18} />
            {t('log-out')}
          </Button>
        ) : (
          <Button onClick={() => navigate({ to: '/sign-in' })}>
            <LogIn aria-hidden size={18} />
            {t('sign-in')}
          </Button>
        )}
      </div>
    </div>
  )
}
