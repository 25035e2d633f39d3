import { kitchen, useApi } from '@docket/api'
import { useText } from '@docket/i18n'
import { plainPhone, useErrorText, useWords } from '@docket/shell'
import { Button, Dialog, Field, Input, Segmented } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

const ROLES = ['kitchen', 'operator'] as const

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const words = useWords()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [role, setRole] = useState<(typeof ROLES)[number]>('kitchen')
  const [wrong, setWrong] = useState(false)
  const { inviting, problem } = useInviting(onClose)
  const invite = () => {
    const plain = plainPhone(phone)
    setWrong(!plain)
    if (plain) inviting.mutate({ name: name.trim(), phone: plain, role })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('staff-invite')}
      description={t('staff-invite-lead')}
      closeLabel={t('close')}
      footer={
        <Button wide busy={inviting.isPending} disabled={!name.trim()} onClick={invite}>
          {t('staff-invite')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Field label={t('name')}>
          {control => <Input {...control} value={name} onChange={event => setName(event.target.value)} />}
        </Field>
        <Field
          label={t('sign-in-phone')}
          hint={t('sign-in-phone-hint')}
          error={wrong ? t('sign-in-phone-wrong') : problem}
        >
          {control => (
            <Input
              {...control}
              type="tel"
              dir="ltr"
              value={phone}
              onChange={event => setPhone(event.target.value)}
            />
          )}
        </Field>
        <Segmented
          legend={t('staff-role')}
          value={role}
          onChange={setRole}
          choices={ROLES.map(value => ({ value, label: words.role(value) }))}
        />
      </div>
    </Dialog>
  )
}

function useInviting(onDone: () => void) {
  const api = useApi()
  const say = useErrorText()
  const queries = useQueryClient()
  const inviting = useMutation({
    mutationFn: (staff: { name: string; phone: string; role: string }) => kitchen.invite(api, staff),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['kitchen', 'staff'] }),
  })
  return { inviting, problem: inviting.error && say(inviting.error) }
}
