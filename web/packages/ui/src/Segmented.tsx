import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

type Choice<T extends string> = { value: T; label: ReactNode; disabled?: boolean }
type Props<T extends string> = {
  legend: string
  value: T
  choices: readonly Choice<T>[]
  onChange: (value: T) => void
  /** The legend is for screen readers only. */
  quietLegend?: boolean
}

/** A few exclusive choices side by side: native radios underneath, so arrows and screen readers work. */
export function Segmented<T extends string>({ legend, value, choices, onChange, quietLegend }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={quietLegend ? 'sr-only' : 'mb-1 font-medium text-sm'}>{legend}</legend>
      <div className="flex flex-wrap gap-1 rounded-md bg-sunken p-1">
        {choices.map(choice => (
          <label
            key={choice.value}
            className={clsx(
              'flex min-h-11 grow items-center justify-center gap-2 rounded-sm px-3 py-1.5 text-center font-medium text-sm has-focus-visible:outline-3 has-focus-visible:outline-accent',
              choice.value === value ? 'bg-panel text-ink shadow-card' : 'text-muted hover:text-ink',
              choice.disabled && 'cursor-not-allowed opacity-60',
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
