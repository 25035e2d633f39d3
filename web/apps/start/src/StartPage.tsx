import { demoPeople } from '@docket/api'
import { useText } from '@docket/i18n'
import { useQuery } from '@tanstack/react-query'
import { AppCards } from './AppCards'
import { MarketPeople } from './MarketPeople'
import { PageFoot } from './PageFoot'

/** The door of an installation: which apps there are, and in a demo, as whom one can try them. */
export function StartPage() {
  const t = useText()
  const { data: people = [] } = useQuery({ queryKey: ['demo', 'people'], queryFn: demoPeople })
  const markets = [...new Set(people.map(person => person.market))]
  return (
    <main className="mx-auto grid max-w-4xl gap-10 py-10 pad-safe">
      <header className="grid gap-3">
        <p className="flex items-center gap-2 font-bold text-lg">
          <img src="/icon.svg" alt="" className="size-8" />
          Docket
        </p>
        <h1 className="max-w-xl font-bold text-2xl sm:text-3xl">{t('start-title')}</h1>
        <p className="max-w-xl text-lg text-muted">{t('start-lead')}</p>
      </header>
      <AppCards />
      {markets.map(market => (
        <MarketPeople
          key={market}
          market={market}
          people={people.filter(person => person.market === market)}
        />
      ))}
      <PageFoot />
    </main>
  )
}
