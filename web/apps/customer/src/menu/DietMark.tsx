import type { Diet } from '@docket/api'
import { useText } from '@docket/i18n'

/** The framed dot or triangle that menus in India carry, with its word for those who do not see it. */
export function DietMark({ diet }: { diet?: Diet | null }) {
  const t = useText()
  if (!diet) return null
  const green = diet === 'veg' || diet === 'vegan'
  return (
    <svg
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(`diet-${diet}`)}
      className={green ? 'size-4 shrink-0 text-accent' : 'size-4 shrink-0 text-danger'}
    >
      <rect x="1" y="1" width="14" height="14" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {green ? (
        <circle cx="8" cy="8" r="3.5" fill="currentColor" />
      ) : (
        <path d="M8 4l4.2 7.5H3.8z" fill="currentColor" />
      )}
    </svg>
  )
}
