import type { AdminMenuItem } from '@docket/api'
import { useText } from '@docket/i18n'
import { IconButton } from '@docket/ui'
import { Pencil } from 'lucide-react'
import { CatalogRow } from './CatalogRow'
import type { CategoryWish } from './CategoryDialog'
import type { CatalogGroup } from './use-catalog'

type Props = {
  group: CatalogGroup
  onName: (wish: CategoryWish) => void
  onEdit: (item: AdminMenuItem) => void
  onStock: (item: AdminMenuItem) => void
}

export function CategorySection({ group: { category, items }, onName, onEdit, onStock }: Props) {
  const t = useText()
  return (
    <section aria-labelledby={`category-${category.id}`} className="pb-4">
      <div className="flex items-center gap-1">
        <h2 id={`category-${category.id}`} className="font-semibold">
          {category.name}
        </h2>
        <IconButton
          label={t('category-edit', { name: category.name })}
          icon={<Pencil aria-hidden size={16} />}
          onClick={() => onName({ ...category, empty: items.length === 0 })}
        />
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {items.map(item => (
          <CatalogRow key={item.id} item={item} onEdit={() => onEdit(item)} onStock={() => onStock(item)} />
        ))}
        {items.length === 0 && <li className="p-3 text-muted text-sm">{t('category-empty')}</li>}
      </ul>
    </section>
  )
}
