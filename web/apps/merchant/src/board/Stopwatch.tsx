import { stopWatch, useNow } from '@docket/i18n'

/** Ticks alone, so that a second passing redraws a few digits and not the board. */
export function Stopwatch({ since }: { since: number }) {
  const now = useNow(1000)
  return (
    <span role="timer" className="numbers">
      {stopWatch(now - since)}
    </span>
  )
}
