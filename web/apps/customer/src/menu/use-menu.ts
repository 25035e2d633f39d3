import { menu, useApi } from '@docket/api'
import { useQuery } from '@tanstack/react-query'

const LOOKED_AT_AGAIN_MS = 60_000

/** Categories and items together: one without the other shows nothing. */
export function useMenu() {
  const api = useApi()
  return useQuery({
    queryKey: ['menu'],
    queryFn: async () => {
      const [categories, items] = await Promise.all([menu.categories(api), menu.items(api)])
      return { categories: categories.data, items: items.data }
    },
    refetchInterval: LOOKED_AT_AGAIN_MS,
  })
}
