import { kitchen, type Staff, useApi, useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded, useErrorText } from '@docket/shell'
import { Button, toasts } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { PageTitle } from '../frame/PageTitle'
import { InviteDialog } from './InviteDialog'
import { type Removal, RemoveDialog } from './RemoveDialog'
import { StaffRow } from './StaffRow'
import { useStaff } from './use-staff'

export function StaffPage() {
  const t = useText()
  const viewer = useViewer()
  const query = useStaff()
  const removing = useRemoving()
  const [inviting, setInviting] = useState(false)
  const [asked, setAsked] = useState<Removal | null>(null)
  const operator = viewer?.roles.includes('operator') ?? false
  const invite = operator && (
    <Button onClick={() => setInviting(true)}>
      <UserPlus aria-hidden size={18} />
      {t('staff-invite')}
    </Button>
  )
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle aside={invite}>{t('nav-staff')}</PageTitle>
      {!operator && <p className="pb-4 text-muted text-sm">{t('staff-operators-only')}</p>}
      <Loaded query={query}>
        {people => (
          <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
            {people.map((person: Staff) => (
              <StaffRow
                key={person.id}
                person={person}
                onRemove={operator && person.id !== viewer?.id ? role => setAsked({ person, role }) : null}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      <RemoveDialog removal={asked} onRemove={removing} onClose={() => setAsked(null)} />
    </div>
  )
}

function useRemoving() {
  const api = useApi()
  const say = useErrorText()
  const queries = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: ({ person, role }: Removal) => kitchen.removeRole(api, person.id, role),
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['kitchen', 'staff'] }),
  })
  return mutate
}
