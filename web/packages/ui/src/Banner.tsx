import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { Tone } from './Badge'

const TONES: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink',
  accent: 'border-accent bg-accent-soft text-accent-ink',
  warn: 'border-warn-edge bg-warn-soft text-warn',
  danger: 'border-danger-edge bg-danger-soft text-danger',
}

type Props = { tone?: Tone; icon?: ReactNode; action?: ReactNode; children: ReactNode; className?: string }

export function Banner({ tone = 'neutral', icon, action, children, className }: Props) {
  return (
    <div
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2 text-sm',
        TONES[tone],
        className,
      )}
    >
      {icon}
      <div className="min-w-0 grow basis-40">{children}</div>
      {action}
    </div>
  )
}
