/** Two falling tones, cutting through a kitchen's noise without being a siren. */
const TONES = [
  { hertz: 1046, at: 0 },
  { hertz: 784, at: 0.22 },
  { hertz: 1046, at: 0.44 },
]
const TONE_SECONDS = 0.2

export type Sound = 'off' | 'locked' | 'on'

/**
 * The kitchen's bell. Browsers let a page sound only after a touch, so it is locked at first; whether it is wanted is
 * remembered, and then any touch unlocks it.
 */
export class Bell {
  private context: AudioContext | null = null
  private readonly listeners = new Set<() => void>()
  private state: Sound = 'locked'

  constructor() {
    const unlock = () => this.state === 'locked' && void this.unlock()
    // Not on pointerdown: the bar that says "no sound" would go, and the button under the finger with it.
    document.addEventListener('click', unlock)
    document.addEventListener('keydown', unlock)
  }

  async unlock() {
    this.context ??= new AudioContext()
    await this.context.resume()
    this.become(this.context.state === 'running' ? 'on' : 'locked')
  }

  silence() {
    this.become('off')
  }

  ring(volume: number) {
    if (this.state !== 'on' || !this.context) return
    for (const { hertz, at } of TONES) tone(this.context, hertz, this.context.currentTime + at, volume)
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.state

  private become(state: Sound) {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

function tone(context: AudioContext, hertz: number, at: number, volume: number) {
  const source = context.createOscillator()
  const gain = context.createGain()
  source.type = 'triangle'
  source.frequency.value = hertz
  gain.gain.setValueAtTime(volume, at)
  gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS)
  source.connect(gain).connect(context.destination)
  source.start(at)
  source.stop(at + TONE_SECONDS)
}

export const bell = new Bell()
