import { useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'
import { useState } from 'react'
import type { BoardOrder } from './board'

type Props = { order: BoardOrder | null; onCancel: (reason: string) => void; onClose: () => void }

/** Cannot be undone, so it asks, and says what follows. */
export function CancelOrderDialog({ order, onCancel, onClose }: Props) {
  const t = useText()
  const words = useWords()
  const { kitchen_cancel_reasons } = useConfig()
  const [reason, setReason] = useState(kitchen_cancel_reasons[0] ?? 'other')
  return (
    <Dialog
      open={order !== null}
      onClose={onClose}
      title={t('kitchen-cancel-title', { number: order?.number ?? '' })}
      description={t('kitchen-cancel-lead')}
      closeLabel={t('close')}
      footer={
        <Button look="danger" wide onClick={() => onCancel(reason)}>
          {t('kitchen-cancel')}
        </Button>
      }
    >
      <fieldset className="divide-y divide-line">
        <legend className="sr-only">{t('kitchen-cancel-reason')}</legend>
        {kitchen_cancel_reasons.map(code => (
          <label key={code} className="flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name="reason"
              checked={reason === code}
              onChange={() => setReason(code)}
              className="size-5 accent-accent"
            />
            {words.reason(code)}
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
