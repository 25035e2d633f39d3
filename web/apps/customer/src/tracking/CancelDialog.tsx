import { type Order, orders, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { useConfig, useErrorText, useWords } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

type Props = { order: Order; open: boolean; onClose: () => void }

export function CancelDialog({ order, open, onClose }: Props) {
  const t = useText()
  const say = useErrorText()
  const words = useWords()
  const { cancel_reasons } = useConfig()
  const [reason, setReason] = useState(cancel_reasons[0] ?? 'other')
  const cancelling = useCancelling(order, onClose)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('cancel-title')}
      description={order.payment?.status === 'captured' ? t('cancel-refund') : t('cancel-lead')}
      closeLabel={t('close')}
      footer={
        <Button look="danger" wide busy={cancelling.isPending} onClick={() => cancelling.mutate(reason)}>
          {t('cancel-confirm')}
        </Button>
      }
    >
      <fieldset className="divide-y divide-line">
        <legend className="sr-only">{t('cancel-reason')}</legend>
        {cancel_reasons.map(code => (
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
      {cancelling.error && (
        <p role="alert" className="pt-2 font-medium text-danger text-sm">
          {say(cancelling.error)}
        </p>
      )}
    </Dialog>
  )
}

function useCancelling(order: Order, onDone: () => void) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => orders.cancel(api, order.id, reason),
    onSuccess: cancelled => {
      queries.setQueryData(['orders', 'one', order.id], cancelled)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['orders'] }),
  })
}
