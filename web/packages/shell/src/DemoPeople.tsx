import type { DemoPerson } from '@docket/api'
import { useSpeech } from '@docket/i18n'
import { toasts } from '@docket/ui'
import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useCodeRequest } from './SignIn'
import { useDemoPeople } from './use-demo-people'
import { useErrorText } from './use-error-text'

type Props = {
  roles: readonly string[]
  onPick: (phone: string) => void
  onAsked: (asked: { phone: string; at: number }) => void
}

/** One tap signs in as a person of the demo: fills the number in and asks for the code. */
export function DemoPeople({ roles, onPick, onAsked }: Props) {
  const { t } = useSpeech()
  const say = useErrorText()
  const request = useMutation({
    mutationFn: useCodeRequest(onAsked),
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
  })
  const fitting = useDemoPeople().filter(person => roles.includes(person.role))
  if (!fitting.length) return null
  const choose = (person: DemoPerson) => {
    onPick(person.phone)
    request.mutate(person.phone)
  }
  return (
    <section className="grid gap-2" aria-labelledby="demo-people">
      <h2 id="demo-people" className="font-semibold text-sm">
        {t('demo-people')}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {fitting.map(person => (
          <li key={`${person.role}-${person.phone}`}>
            <DemoPersonRow person={person} onChoose={() => choose(person)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DemoPersonRow({ person, onChoose }: { person: DemoPerson; onChoose: () => void }) {
  const { t, knows } = useSpeech()
  const role = `role-${person.role}`
  return (
    <button
      type="button"
      data-testid={`demo-${person.role}`}
      onClick={onChoose}
      className="flex min-h-14 w-full items-center gap-3 px-4 py-2 text-start hover:bg-sunken"
    >
      <span className="grow">
        <span className="block font-medium">{person.name}</span>
        <span className="text-muted text-xs">
          {knows(role) ? t(role) : person.role} · <bdi dir="ltr">{person.phone}</bdi>
        </span>
      </span>
      <ChevronRight aria-hidden size={18} className="text-muted rtl:rotate-180" />
    </button>
  )
}
