import { type AdminMenuItem, type Category, catalog, menu, useApi } from '@docket/api'
import { useErrorText } from '@docket/shell'
import { toasts } from '@docket/ui'
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

/** The whole menu, with what is switched off. */
export function useCatalog() {
  const api = useApi()
  return useQuery({
    queryKey: ['menu', 'admin'],
    queryFn: async () => {
      const [categories, items] = await Promise.all([menu.categories(api), catalog.items(api)])
      return { categories: categories.data.toSorted((a, b) => a.position - b.position), items: items.data }
    },
  })
}

/** A change of the menu: tells when it failed, and reads the menu anew. */
export function useMenuChange<T>(
  change: (wish: T) => Promise<unknown>,
): UseMutationResult<unknown, Error, T> {
  const queries = useQueryClient()
  const say = useErrorText()
  return useMutation({
    mutationFn: change,
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['menu'] }),
  })
}

export type CatalogGroup = { category: Category; items: AdminMenuItem[] }

export function byCategory(categories: readonly Category[], items: readonly AdminMenuItem[]): CatalogGroup[] {
  return categories.map(category => ({
    category,
    items: items.filter(item => item.category_id === category.id),
  }))
}
