import clsx from 'clsx'
import type { ComponentProps } from 'react'

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong disabled:bg-line disabled:text-muted',
  outline: 'border border-edge bg-panel text-ink hover:bg-sunken disabled:text-muted disabled:border-line',
  quiet: 'text-accent-ink hover:bg-accent-soft disabled:text-muted',
  danger: 'bg-danger-fill text-on-danger hover:opacity-90 disabled:bg-line disabled:text-muted',
  plain: 'text-ink hover:bg-sunken disabled:text-muted',
}

type Props = ComponentProps<'button'> & { look?: keyof typeof LOOKS; wide?: boolean; busy?: boolean }

export function Button({ look = 'primary', wide, busy, className, disabled, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={clsx(
        'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 font-semibold text-sm transition-colors',
        LOOKS[look],
        wide && 'w-full',
        busy && 'animate-[breathe_1.2s_infinite]',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}
