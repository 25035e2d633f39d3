import { useFormats } from '@docket/i18n'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { BoardOrder } from './board'
import { useTicks } from './ticks'

/**
 * What to make; a tap ticks a line off. What differs from the plain item stands out, since that is what gets forgotten.
 */
export function CardItems({ order }: { order: BoardOrder }) {
  const { number } = useFormats()
  const { lines, tick } = useTicks(order.id)
  return (
    <ul className="grid p-1">
      {order.items.map((item, index) => {
        const done = lines.includes(index)
        return (
          <li key={`${item.id} ${index}`}>
            <button
              type="button"
              aria-pressed={done}
              data-testid="tick"
              onClick={() => tick(index)}
              className={clsx(
                'flex min-h-11 w-full items-start gap-2 rounded-md p-2 text-start hover:bg-sunken',
                done && 'text-muted',
              )}
            >
              <span className="numbers min-w-6 font-bold">{number(item.qty)}×</span>
              <span className={clsx('min-w-0 grow', done && 'line-through')}>
                <span className="font-medium">{item.name}</span>
                {item.options.map(option => (
                  <span
                    key={option}
                    className={clsx('block font-semibold text-sm', !done && 'text-accent-ink')}
                  >
                    {option}
                  </span>
                ))}
              </span>
              <span
                aria-hidden
                className={clsx(
                  'mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-sm',
                  done ? 'bg-accent text-on-accent' : 'border border-edge',
                )}
              >
                {done && <Check size={14} strokeWidth={3} />}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
