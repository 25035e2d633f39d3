import type { Staff } from '@docket/api'
import { useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Button } from '@docket/ui'

type Props = { person: Staff; onRemove: ((role: string) => void) | null }

export function StaffRow({ person, onRemove }: Props) {
  const t = useText()
  const words = useWords()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 p-3">
      <span className="min-w-40 grow">
        <span className="block font-medium">{person.name ?? t('staff-nameless')}</span>
        <bdi dir="ltr" className="numbers text-muted text-sm">
          {person.phone}
        </bdi>
      </span>
      {person.roles
        .filter(role => role !== 'customer')
        .map(role => (
          <span key={role} className="flex items-center gap-1 text-sm">
            {words.role(role)}
            {onRemove && (
              <Button look="quiet" onClick={() => onRemove(role)}>
                {t('remove')}
                <span className="sr-only">
                  {person.name} – {words.role(role)}
                </span>
              </Button>
            )}
          </span>
        ))}
    </li>
  )
}
