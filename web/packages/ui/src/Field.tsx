import { type ReactNode, useId } from 'react'

type Control = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}
type Props = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: (control: Control) => ReactNode
}

/** Ties a label, a hint and an error to one control, for eyes and for screen readers. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="font-medium text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  )
}
