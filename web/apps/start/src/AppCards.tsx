import { useText } from '@docket/i18n'
import { ArrowRight, ChefHat, CodeXml, ShoppingBag } from 'lucide-react'

const APPS = [
  { href: '/customer/', text: 'start-customer', Icon: ShoppingBag },
  { href: '/merchant/', text: 'start-merchant', Icon: ChefHat },
  { href: '/api-docs', text: 'start-api', Icon: CodeXml },
]

export function AppCards() {
  const t = useText()
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {APPS.map(({ href, text, Icon }) => (
        <li key={href}>
          <a
            href={href}
            className="grid h-full content-start gap-2 rounded-lg border border-line bg-panel p-5 shadow-card hover:border-edge"
          >
            <Icon aria-hidden size={24} className="text-accent" />
            <span className="flex items-center gap-2 font-semibold">
              {t(text)}
              <ArrowRight aria-hidden size={16} className="rtl:rotate-180" />
            </span>
            <span className="text-muted text-sm">{t(`${text}-hint`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
