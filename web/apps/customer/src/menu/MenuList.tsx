import type { MenuItem } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, Message } from '@docket/ui'
import { SearchX } from 'lucide-react'
import { ItemRow } from './ItemRow'
import type { MenuSection } from './menu-view'

type Props = { sections: readonly MenuSection[]; onOpen: (item: MenuItem) => void; onReset: () => void }

export function MenuList({ sections, onOpen, onReset }: Props) {
  const t = useText()
  if (!sections.length) {
    return (
      <Message
        icon={<SearchX size={28} />}
        title={t('menu-nothing')}
        action={
          <Button look="outline" onClick={onReset}>
            {t('menu-show-all')}
          </Button>
        }
      />
    )
  }
  return sections.map(({ category, items }) => (
    <section key={category.id} id={`category-${category.id}`} aria-labelledby={`name-${category.id}`}>
      <h2 id={`name-${category.id}`} className="pt-6 pb-2 font-semibold text-lg">
        {category.name}
      </h2>
      <ul className="grid gap-2 md:grid-cols-2 md:gap-3">
        {items.map(item => (
          <li key={item.id}>
            <ItemRow item={item} onOpen={() => onOpen(item)} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
