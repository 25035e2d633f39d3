import { useEffect, useSyncExternalStore } from 'react'
import { useVolume } from '../settings/kitchen-settings'
import { bell, type Sound } from './bell'

/** Slower than three flashes a second by far, and often enough not to be missed. */
const AGAIN_MS = 4000

export function useSound(): Sound {
  return useSyncExternalStore(bell.subscribe, bell.snapshot)
}

/** Rings now and again and again, as long as somebody waits. */
export function useBell(waiting: boolean) {
  const sound = useSound()
  const volume = useVolume()
  useEffect(() => {
    if (!waiting || sound !== 'on') return
    bell.ring(volume)
    const timer = setInterval(() => bell.ring(volume), AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, sound, volume])
}
