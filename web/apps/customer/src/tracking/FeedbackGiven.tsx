import type { Feedback } from '@docket/api'
import { useText } from '@docket/i18n'
import clsx from 'clsx'
import { Star } from 'lucide-react'

export function FeedbackGiven({ feedback }: { feedback: Feedback }) {
  const t = useText()
  return (
    <section className="grid gap-2 rounded-lg bg-accent-soft p-4" data-testid="feedback-given">
      <h2 className="font-semibold">{t('feedback-thanks')}</h2>
      <p role="img" aria-label={t('feedback-stars', { count: feedback.rating })} className="flex gap-1">
        {[1, 2, 3, 4, 5].map(star => (
          <Star
            key={star}
            aria-hidden
            size={20}
            className={clsx(star <= feedback.rating ? 'fill-warn-edge text-warn-edge' : 'text-edge')}
          />
        ))}
      </p>
      {feedback.comment && <p className="text-sm">{feedback.comment}</p>}
    </section>
  )
}
