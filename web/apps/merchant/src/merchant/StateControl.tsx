import type { MerchantState } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { Button } from '@docket/ui'
import clsx from 'clsx'
import { CirclePause, Clock3, Power, Timer } from 'lucide-react'
import { useState } from 'react'
import { StateDialog } from './StateDialog'
import { useMerchant } from './use-merchant'

const ICONS: Record<MerchantState, typeof Power> = {
  open: Power,
  busy: Timer,
  paused: CirclePause,
  closed: Clock3,
}
const LOOKS: Record<MerchantState, string> = {
  open: '',
  busy: 'bg-warn-soft text-warn',
  paused: 'bg-danger-soft text-danger',
  closed: 'bg-sunken text-ink',
}

/** Whether orders are taken, always in view, and the way to change it. */
export function StateControl() {
  const t = useText()
  const { time } = useFormats()
  const { merchant: shown } = useConfig()
  const { data: merchant } = useMerchant()
  const [asking, setAsking] = useState(false)
  if (!merchant) return null
  const state = merchant.state === 'open' && shown.state === 'closed' ? 'closed' : merchant.state
  const Icon = ICONS[state]
  return (
    <div className={clsx('flex items-center gap-3 border-line border-b py-1 pad-safe', LOOKS[state])}>
      <p className="min-w-0 grow truncate font-semibold">{merchant.name}</p>
      <Button look="plain" onClick={() => setAsking(true)} data-testid="merchant-state">
        <Icon aria-hidden size={18} />
        {t(`state-${state}`)}
        {state === 'busy' && merchant.busy_minutes && ` +${merchant.busy_minutes}`}
        {state === 'paused' && merchant.paused_until && ` – ${time(merchant.paused_until)}`}
      </Button>
      <StateDialog merchant={merchant} open={asking} onClose={() => setAsking(false)} />
    </div>
  )
}
