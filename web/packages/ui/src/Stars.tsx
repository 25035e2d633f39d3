import clsx from 'clsx'
import { Star } from 'lucide-react'

type Props = {
  value: number
  label: (stars: number) => string
  legend: string
  onChange: (stars: number) => void
}

/** One tap gives a rating. */
export function Stars({ value, label, legend, onChange }: Props) {
  return (
    <fieldset className="flex">
      <legend className="sr-only">{legend}</legend>
      {[1, 2, 3, 4, 5].map(stars => (
        <button
          key={stars}
          type="button"
          aria-label={label(stars)}
          aria-pressed={value === stars}
          onClick={() => onChange(stars)}
          className="inline-flex size-12 items-center justify-center rounded-md hover:bg-sunken"
        >
          <Star
            aria-hidden
            size={28}
            className={clsx(stars <= value ? 'fill-warn-edge text-warn-edge' : 'text-edge')}
          />
        </button>
      ))}
    </fieldset>
  )
}
