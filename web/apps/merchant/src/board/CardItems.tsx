import { useFormats } from '@docket/i18n'
import type { BoardOrder } from './board'

/** What to make. What differs from the plain item stands out, since that is what gets forgotten. */
export function CardItems({ order }: { order: BoardOrder }) {
  const { number } = useFormats()
  return (
    <ul className="grid gap-1.5 p-3">
      {order.items.map((item, index) => (
        <li key={`${item.id} ${index}`} className="flex gap-2">
          <span className="numbers min-w-6 font-bold">{number(item.qty)}×</span>
          <span className="min-w-0 grow">
            <span className="font-medium">{item.name}</span>
            {item.options.map(option => (
              <span key={option} className="block font-semibold text-accent-ink text-sm">
                {option}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
