import type { Merchant } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Skeleton } from '@docket/ui'
import { PageTitle } from '../frame/PageTitle'
import { useMerchant } from '../merchant/use-merchant'
import { HoursForm } from './HoursForm'
import { ProfileForm } from './ProfileForm'

export function HoursPage() {
  const t = useText()
  const query = useMerchant()
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle>{t('nav-hours')}</PageTitle>
      <Loaded query={query} skeleton={<Skeleton rows={7} className="h-12" />}>
        {(merchant: Merchant) => (
          <div className="grid gap-8">
            <HoursForm merchant={merchant} />
            <ProfileForm merchant={merchant} />
          </div>
        )}
      </Loaded>
    </div>
  )
}
