import { type DemoPerson, demoPeople } from '@docket/api'
import { useQuery } from '@tanstack/react-query'

/** The demo's people; nobody outside a demo. */
export function useDemoPeople(): DemoPerson[] {
  const { data } = useQuery({
    queryKey: ['demo', 'people'],
    queryFn: demoPeople,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { keep: false },
  })
  return data ?? []
}
