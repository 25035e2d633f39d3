import type { PriceLine } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'

type Props = { lines: readonly PriceLine[]; total: number; currency: string }

/** Every line that makes the price, and the sum. */
export function PriceLines({ lines, total, currency }: Props) {
  const t = useText()
  const { money, number } = useFormats()
  return (
    <dl className="numbers grid gap-1.5 text-sm">
      {lines.map((line, index) => (
        <div key={index} className="flex justify-between gap-4">
          <dt className={line.kind === 'item' ? undefined : 'text-muted'}>
            {line.kind === 'item' && line.qty && `${number(line.qty)} × `}
            {line.label}
            {line.explanation && <span className="block text-muted text-xs">{line.explanation}</span>}
          </dt>
          <dd>{money(line.amount, currency)}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-line border-t pt-2 font-semibold text-base">
        <dt>{t('total')}</dt>
        <dd data-testid="total">{money(total, currency)}</dd>
      </div>
    </dl>
  )
}
