import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'button'>, 'children'> & { label: string; icon: ReactNode }

export function IconButton({ label, icon, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink hover:bg-sunken disabled:text-muted',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  )
}
