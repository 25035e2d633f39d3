import { kitchen, useApi } from '@docket/api'
import { useQuery } from '@tanstack/react-query'

export function useStaff() {
  const api = useApi()
  return useQuery({
    queryKey: ['kitchen', 'staff'],
    queryFn: () => kitchen.staff(api).then(answer => answer.data),
  })
}
