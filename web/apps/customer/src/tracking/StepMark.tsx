import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { Standing } from './steps'

const LOOKS: Record<Standing, string> = {
  passed: 'bg-accent text-on-accent',
  now: 'border-2 border-accent',
  ahead: 'border-2 border-line',
}

/** A check mark behind, a dot in a ring where the order stands, an empty ring ahead: told apart without colour. */
export function StepMark({ standing }: { standing: Standing }) {
  return (
    <span
      aria-hidden
      data-standing={standing}
      className={clsx(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-full',
        LOOKS[standing],
      )}
    >
      {standing === 'passed' && <Check size={14} strokeWidth={3} />}
      {standing === 'now' && (
        <span className="size-2.5 animate-[breathe_2s_infinite] rounded-full bg-accent" />
      )}
    </span>
  )
}
