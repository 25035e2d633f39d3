import { type Stock as StockChange, serverClock } from '@docket/api'
import { useText } from '@docket/i18n'
import { useOutbox } from '@docket/offline'
import { Button, Dialog, Field, Input, Segmented, toasts } from '@docket/ui'
import { useState } from 'react'

type Item = { id: string; name: string; available?: boolean; portions_left?: number | null }
type Until = 'hour' | 'tomorrow' | 'open'
const HOUR_MS = 3_600_000

export function StockDialog({ item, onClose }: { item: Item | null; onClose: () => void }) {
  return item && <Stock key={item.id} item={item} onClose={onClose} />
}

/** Out of stock, and until when; or how many portions are left to sell. Works without network, like the board. */
function Stock({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText()
  const outbox = useOutbox()
  const [until, setUntil] = useState<Until>('tomorrow')
  const [portions, setPortions] = useState(item.portions_left?.toString() ?? '')
  const send = (body: StockChange) => {
    void outbox.add({ method: 'PUT', path: `/admin/menu/items/${item.id}/stock`, body, about: item.name })
    toasts.show({ text: t('stock-changed', { item: item.name }) })
    onClose()
  }
  const runOut = () => {
    const times = {
      hour: new Date(serverClock.now() + HOUR_MS).toISOString(),
      tomorrow: 'tomorrow',
      open: undefined,
    }
    send({ available: false, until: times[until] })
  }
  const comeBack = () => send({ available: true, portions: portions === '' ? null : Number(portions) })
  return (
    <Dialog open onClose={onClose} title={item.name} closeLabel={t('close')}>
      <div className="grid gap-4">
        <Segmented
          legend={t('stock-until-when')}
          value={until}
          onChange={setUntil}
          choices={[
            { value: 'hour', label: t('stock-hour') },
            { value: 'tomorrow', label: t('stock-tomorrow') },
            { value: 'open', label: t('stock-open-end') },
          ]}
        />
        <Button look="danger" wide onClick={runOut} data-testid="stock-out">
          {t('stock-out')}
        </Button>
        <div className="grid gap-3 border-line border-t pt-4">
          <Field label={t('stock-portions')} hint={t('stock-portions-hint')}>
            {control => (
              <Input
                {...control}
                type="number"
                min={0}
                max={9999}
                value={portions}
                onChange={event => setPortions(event.target.value)}
              />
            )}
          </Field>
          <Button look="outline" wide onClick={comeBack} data-testid="stock-in">
            {t('stock-in')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
