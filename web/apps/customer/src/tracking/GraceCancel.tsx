import type { Order } from '@docket/api'
import { countdown, remaining, useNow, useText } from '@docket/i18n'
import { Button } from '@docket/ui'
import { useState } from 'react'
import { CancelDialog } from './CancelDialog'

/** Cancelling is free for a while after ordering. The server's deadline counts, and at zero the server decides. */
export function GraceCancel({ order }: { order: Order }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const left = remaining(order.cancellable_until ?? 0, useNow())
  if (left === 0 && !asking) return null
  return (
    <>
      <Button look="outline" wide onClick={() => setAsking(true)} data-testid="cancel">
        {t('cancel-order')}
        <span role="timer" className="numbers font-normal text-muted">
          {countdown(left)}
        </span>
      </Button>
      <CancelDialog order={order} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}
