import type { DemoPerson } from '@docket/api'
import { useText } from '@docket/i18n'
import { PersonRow } from './PersonRow'

type Props = { market: string; people: readonly DemoPerson[] }

export function MarketPeople({ market, people }: Props) {
  const t = useText()
  return (
    <section aria-labelledby={`market-${market}`} className="grid gap-3">
      <h2 id={`market-${market}`} className="font-semibold text-lg">
        {t('start-people', { market })}
      </h2>
      <p className="-mt-2 text-muted text-sm">{t('start-people-hint')}</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {people.map(person => (
          <PersonRow key={`${person.role} ${person.phone}`} person={person} />
        ))}
      </ul>
    </section>
  )
}
