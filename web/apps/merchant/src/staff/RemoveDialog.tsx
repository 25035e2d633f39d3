import type { Staff } from '@docket/api'
import { useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Button, Dialog } from '@docket/ui'

export type Removal = { person: Staff; role: string }
type Props = { removal: Removal | null; onRemove: (removal: Removal) => void; onClose: () => void }

export function RemoveDialog({ removal, onRemove, onClose }: Props) {
  const t = useText()
  const words = useWords()
  if (!removal) return null
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('staff-remove-title', { name: removal.person.name ?? removal.person.phone })}
      description={t('staff-remove-lead', { role: words.role(removal.role) })}
      closeLabel={t('close')}
      footer={
        <Button
          look="danger"
          wide
          onClick={() => {
            onRemove(removal)
            onClose()
          }}
        >
          {t('remove')}
        </Button>
      }
    />
  )
}
