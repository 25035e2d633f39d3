import clsx from 'clsx'
import type { ComponentProps } from 'react'

const LOOK =
  'min-h-11 w-full rounded-md border border-edge bg-panel px-3 py-2 text-base text-ink placeholder:text-muted aria-invalid:border-danger-edge'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx(LOOK, className)} {...rest} />
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={2} className={clsx(LOOK, 'block', className)} {...rest} />
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={clsx(LOOK, className)} {...rest} />
}
