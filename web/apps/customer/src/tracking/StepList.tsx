import type { Order } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useConfig, useWords } from '@docket/shell'
import clsx from 'clsx'
import { StepMark } from './StepMark'
import { type Standing, stepsOf } from './steps'

const BARS: Record<Standing, string> = {
  passed: 'bg-accent',
  now: 'animate-[breathe_2s_infinite] bg-accent',
  ahead: 'bg-line',
}

/** A bar that fills, and under it each step with the time it was reached. */
export function StepList({ order }: { order: Order }) {
  const t = useText()
  const words = useWords()
  const { time } = useFormats()
  const { life_cycle } = useConfig()
  const { steps, current, standing } = stepsOf(order, life_cycle.states)
  return (
    <section
      aria-label={t('tracking-steps')}
      className="rounded-lg border border-line bg-panel p-4 shadow-card"
    >
      <div aria-hidden className="flex gap-1">
        {steps.map((step, index) => (
          <span
            key={step.status}
            className={clsx('h-1.5 grow rounded-full transition-colors duration-500', BARS[standing(index)])}
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
            <StepMark standing={standing(index)} />
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
