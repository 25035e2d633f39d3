import type { Order } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import { stepsOf } from './steps'

/** A bar that fills, and under it each step with the time it was reached. */
export function StepList({ order }: { order: Order }) {
  const t = useText()
  const words = useWords()
  const { time } = useFormats()
  const { life_cycle } = useConfig()
  const { steps, current } = stepsOf(order, life_cycle.states)
  return (
    <section
      aria-label={t('tracking-steps')}
      className="rounded-lg border border-line bg-panel p-4 shadow-card"
    >
      <div aria-hidden className="flex gap-1">
        {steps.map((step, index) => (
          <span
            key={step.status}
            className={clsx(
              'h-1.5 grow rounded-full transition-colors duration-500',
              index <= current ? 'bg-accent' : 'bg-line',
            )}
          />
        ))}
      </div>
      <ol className="mt-4 grid gap-3">
        {steps.map((step, index) => (
          <li
            key={step.status}
            aria-current={index === current ? 'step' : undefined}
            className={clsx('flex items-center gap-3', index > current && 'text-muted')}
          >
            <span
              aria-hidden
              className={clsx(
                'inline-flex size-6 shrink-0 items-center justify-center rounded-full',
                index <= current ? 'bg-accent text-on-accent' : 'border-2 border-line',
              )}
            >
              {index <= current && <Check size={14} strokeWidth={3} />}
            </span>
            <span className={clsx('grow', index === current && 'font-semibold')}>
              {words.status(step.status)}
            </span>
            {step.at && index <= current && (
              <time className="numbers text-muted text-sm">{time(step.at)}</time>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
