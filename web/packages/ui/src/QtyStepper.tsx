import { Minus, Plus } from 'lucide-react'

type Props = {
  qty: number
  min?: number
  max?: number
  labels: { group: string; less: string; more: string }
  onChange: (qty: number) => void
}

export function QtyStepper({ qty, min = 1, max = 50, labels, onChange }: Props) {
  const button =
    'inline-flex size-11 items-center justify-center rounded-md hover:bg-sunken disabled:text-muted'
  return (
    <fieldset className="inline-flex items-center rounded-md border border-edge">
      <legend className="sr-only">{labels.group}</legend>
      <button
        type="button"
        className={button}
        aria-label={labels.less}
        disabled={qty <= min}
        onClick={() => onChange(qty - 1)}
      >
        <Minus aria-hidden size={18} />
      </button>
      <output className="numbers min-w-7 text-center font-semibold">{qty}</output>
      <button
        type="button"
        className={button}
        aria-label={labels.more}
        disabled={qty >= max}
        onClick={() => onChange(qty + 1)}
      >
        <Plus aria-hidden size={18} />
      </button>
    </fieldset>
  )
}
