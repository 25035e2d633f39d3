import type { Merchant, StateChange } from '@docket/api'
import { useText } from '@docket/i18n'
import { useOutbox } from '@docket/offline'
import { Button, Dialog, Field, Segmented, Select } from '@docket/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

const CHOICES = ['open', 'busy', 'paused'] as const
const MINUTES = { busy: [10, 15, 20, 30, 45], paused: [15, 30, 60, 120] }
type Props = { merchant: Merchant; open: boolean; onClose: () => void }

export function StateDialog({ merchant, open, onClose }: Props) {
  const t = useText()
  const outbox = useOutbox()
  const queries = useQueryClient()
  const now = CHOICES.find(choice => choice === merchant.state) ?? 'open'
  const [state, setState] = useState<(typeof CHOICES)[number]>(now)
  const [minutes, setMinutes] = useState('15')
  const set = () => {
    const timed = state !== 'open' && minutes !== '' ? { minutes: Number(minutes) } : {}
    const body: StateChange = { state, ...timed }
    const shown = {
      state,
      busy_minutes: state === 'busy' ? (timed.minutes ?? null) : null,
      paused_until: null,
    }
    queries.setQueryData<Merchant>(['kitchen', 'merchant'], known => known && { ...known, ...shown })
    void outbox.add({ method: 'PUT', path: '/admin/merchant/state', body, about: t(`state-${state}`) })
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('state-title')}
      description={t(`state-${state}-hint`)}
      closeLabel={t('close')}
      footer={
        <Button wide onClick={set} data-testid="set-state">
          {t('save')}
        </Button>
      }
    >
      <div className="grid gap-4 pt-2">
        <Segmented
          legend={t('state-title')}
          quietLegend
          value={state}
          onChange={setState}
          choices={CHOICES.map(value => ({ value, label: t(`state-${value}`) }))}
        />
        {state !== 'open' && (
          <Field label={t(`state-${state}-minutes`)}>
            {control => (
              <Select {...control} value={minutes} onChange={event => setMinutes(event.target.value)}>
                {MINUTES[state].map(value => (
                  <option key={value} value={value}>
                    {t('minutes', { count: value })}
                  </option>
                ))}
                {state === 'paused' && <option value="">{t('state-until-resumed')}</option>}
              </Select>
            )}
          </Field>
        )}
      </div>
    </Dialog>
  )
}
