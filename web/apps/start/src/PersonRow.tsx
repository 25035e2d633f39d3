import type { DemoPerson } from '@docket/api'
import { useSpeech } from '@docket/i18n'
import { useState } from 'react'
import { SentMessages } from './SentMessages'

/** Which app a role works in. */
const APPS: Record<string, string> = { customer: '/customer', kitchen: '/merchant', operator: '/merchant' }
const LINK = 'inline-flex min-h-11 items-center rounded-md px-3 font-semibold text-sm'

export function PersonRow({ person }: { person: DemoPerson }) {
  const { t, knows } = useSpeech()
  const [open, setOpen] = useState(false)
  const app = APPS[person.role]
  const role = `role-${person.role}`
  return (
    <li className="p-3 ps-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-44 grow">
          <span className="block font-medium">{person.name}</span>
          <span className="text-muted text-sm">
            {knows(role) ? t(role) : person.role} ·{' '}
            <bdi dir="ltr" className="numbers">
              {person.phone}
            </bdi>
          </span>
        </span>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={`${LINK} text-accent-ink hover:bg-accent-soft`}
        >
          {t('start-messages')}
        </button>
        {app && (
          <a
            href={`${app}/sign-in?phone=${encodeURIComponent(person.phone)}`}
            className={`${LINK} bg-accent text-on-accent hover:bg-accent-strong`}
          >
            {t('start-sign-in')}
          </a>
        )}
      </div>
      {open && <SentMessages phone={person.phone} />}
    </li>
  )
}
