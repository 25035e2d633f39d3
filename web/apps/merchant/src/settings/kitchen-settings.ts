import { useSyncExternalStore } from 'react'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../board/board'

type Settings = Thresholds & { volume: number; shortcuts: boolean }

const KEY = 'docket.merchant.settings'
const DEFAULTS: Settings = { ...DEFAULT_THRESHOLDS, volume: 0.6, shortcuts: true }
const listeners = new Set<() => void>()
let current: Settings = stored()

/** How this screen behaves: a tablet at the grill may differ from one at the counter. */
export function changeSettings(change: Partial<Settings>) {
  current = { ...current, ...change }
  localStorage.setItem(KEY, JSON.stringify(current))
  for (const listener of listeners) listener()
}

export function useKitchenSettings(): Settings {
  return useSyncExternalStore(subscribe, () => current)
}

export const useThresholds = (): Thresholds => useKitchenSettings()
export const useVolume = (): number => useKitchenSettings().volume
export const useShortcutsOn = (): boolean => useKitchenSettings().shortcuts

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): Settings {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return DEFAULTS
  }
}
