import type { AdminMenuItem } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Button, Message, Skeleton } from '@docket/ui'
import { FolderPlus, Plus, SquareMenu } from 'lucide-react'
import { useState } from 'react'
import { PageTitle } from '../frame/PageTitle'
import { CategoryDialog, type CategoryWish } from './CategoryDialog'
import { CategorySection } from './CategorySection'
import { ItemEditor } from './ItemEditor'
import { StockDialog } from './StockDialog'
import { byCategory, useCatalog } from './use-catalog'

export function MenuPage() {
  const t = useText()
  const query = useCatalog()
  const [editing, setEditing] = useState<AdminMenuItem | 'new' | null>(null)
  const [naming, setNaming] = useState<CategoryWish | null>(null)
  const [stocking, setStocking] = useState<AdminMenuItem | null>(null)
  const buttons = (
    <div className="flex flex-wrap gap-2">
      <Button look="outline" onClick={() => setNaming({ name: '' })}>
        <FolderPlus aria-hidden size={18} />
        {t('category-add')}
      </Button>
      <Button onClick={() => setEditing('new')} disabled={!query.data?.categories.length}>
        <Plus aria-hidden size={18} />
        {t('item-new')}
      </Button>
    </div>
  )
  return (
    <div className="mx-auto max-w-4xl">
      <PageTitle aside={buttons}>{t('nav-kitchen-menu')}</PageTitle>
      <Loaded query={query} skeleton={<Skeleton rows={6} className="h-14" />}>
        {({ categories, items }) => (
          <>
            {categories.length === 0 && (
              <Message icon={<SquareMenu size={28} />} title={t('catalog-empty')}>
                {t('catalog-empty-hint')}
              </Message>
            )}
            {byCategory(categories, items).map(group => (
              <CategorySection
                key={group.category.id}
                group={group}
                onName={setNaming}
                onEdit={setEditing}
                onStock={setStocking}
              />
            ))}
            {editing && (
              <ItemEditor item={editing} categories={categories} onClose={() => setEditing(null)} />
            )}
          </>
        )}
      </Loaded>
      {naming && <CategoryDialog wish={naming} onClose={() => setNaming(null)} />}
      <StockDialog item={stocking} onClose={() => setStocking(null)} />
    </div>
  )
}
