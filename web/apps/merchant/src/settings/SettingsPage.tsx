import { useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { LanguagePicker, ThemePicker, useLogOut } from '@docket/shell'
import { Button } from '@docket/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Clock, LogOut, Users, Wrench } from 'lucide-react'
import { PageTitle } from '../frame/PageTitle'
import { BoardSettings } from './BoardSettings'
import { MarketSwitches } from './MarketSwitches'

const LINK = 'flex min-h-12 items-center gap-3 rounded-lg border border-line bg-panel px-4 font-medium'

export function SettingsPage() {
  const t = useText()
  const viewer = useViewer()
  const operator = viewer?.roles.includes('operator') ?? false
  const logOut = useLogOut()
  const navigate = useNavigate()
  return (
    <div className="mx-auto max-w-md">
      <PageTitle>{t('nav-settings')}</PageTitle>
      <div className="grid gap-6">
        <div className="grid gap-2 md:hidden">
          <Link to="/hours" className={LINK}>
            <Clock aria-hidden size={18} />
            {t('nav-hours')}
          </Link>
          <Link to="/staff" className={LINK}>
            <Users aria-hidden size={18} />
            {t('nav-staff')}
          </Link>
        </div>
        <BoardSettings />
        <MarketSwitches />
        {operator && (
          <Link to="/jobs" className={LINK}>
            <Wrench aria-hidden size={18} />
            {t('jobs-title')}
          </Link>
        )}
        <LanguagePicker />
        <ThemePicker />
        <div className="grid gap-2 border-line border-t pt-4">
          <p className="text-muted text-sm">
            {viewer?.name} <bdi dir="ltr">{viewer?.phone}</bdi>
          </p>
          <Button look="outline" onClick={() => logOut().then(() => navigate({ to: '/sign-in' }))}>
            <LogOut aria-hidden size={18} />
            {t('log-out')}
          </Button>
        </div>
      </div>
    </div>
  )
}
