import type { KitchenOrder } from '@docket/api'
import { useNow } from '@docket/i18n'
import { useConfig } from '@docket/shell'
import { useThresholds } from '../settings/kitchen-settings'
import { type Age, ageOf, waitingSince } from './board'

export function useAge(order: KitchenOrder): { age: Age; since: number } {
  const { life_cycle } = useConfig()
  const since = waitingSince(order, life_cycle)
  const age = ageOf(since, useNow(5000), useThresholds())
  return { age, since }
}
