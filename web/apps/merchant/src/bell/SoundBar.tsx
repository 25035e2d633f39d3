import { useText } from '@docket/i18n'
import { Button } from '@docket/ui'
import { VolumeX } from 'lucide-react'
import { bell } from './bell'
import { useSound } from './use-bell'

/** A kitchen that cannot hear its orders must know. One tap at the start of the shift unlocks the sound. */
export function SoundBar() {
  const t = useText()
  const sound = useSound()
  if (sound === 'on') return null
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-danger-fill py-2 text-on-danger pad-safe"
      data-testid="sound-off"
    >
      <VolumeX aria-hidden size={20} className="shrink-0" />
      <p className="min-w-0 grow basis-44 font-semibold text-sm">
        {t(sound === 'off' ? 'sound-off' : 'sound-locked')}
      </p>
      <Button look="outline" className="shrink-0" onClick={() => bell.unlock()}>
        {t('sound-turn-on')}
      </Button>
    </div>
  )
}
