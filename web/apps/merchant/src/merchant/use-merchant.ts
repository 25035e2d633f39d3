import { kitchen, useApi } from '@docket/api'
import { useQuery } from '@tanstack/react-query'

export function useMerchant() {
  const api = useApi()
  return useQuery({
    queryKey: ['kitchen', 'merchant'],
    queryFn: () => kitchen.merchant(api).then(answer => answer.data),
  })
}
