import type { Order } from '@docket/api'
import { useText } from '@docket/i18n'
import { useOutbox } from '@docket/offline'
import { Button, Field, Stars, TextArea, toasts } from '@docket/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FeedbackGiven } from './FeedbackGiven'

/** One tap is a rating already; words are welcome. Sent through the outbox, so it is not lost in a lift. */
export function FeedbackForm({ order }: { order: Order }) {
  const t = useText()
  const outbox = useOutbox()
  const queries = useQueryClient()
  const [rating, setRating] = useState(0)
  const [comment, setComment] = useState('')
  if (order.feedback) return <FeedbackGiven feedback={order.feedback} />

  const send = () => {
    const body = { rating, ...(comment.trim() && { comment: comment.trim() }) }
    const path = `/orders/${order.id}/feedback`
    void outbox.add({ method: 'POST', path, body, about: order.number })
    const feedback = { rating, comment: comment.trim() || null, at: new Date().toISOString() }
    queries.setQueryData<Order>(['orders', 'one', order.id], now => now && { ...now, feedback })
    toasts.show({ text: t('feedback-thanks') })
  }
  return (
    <section aria-labelledby="feedback-title" className="grid gap-3 rounded-lg bg-accent-soft p-4">
      <h2 id="feedback-title" className="font-semibold text-lg">
        {t('feedback-title')}
      </h2>
      <Stars
        legend={t('feedback-title')}
        value={rating}
        onChange={setRating}
        label={stars => t('feedback-stars', { count: stars })}
      />
      {rating > 0 && (
        <>
          <Field label={t('feedback-comment')}>
            {control => (
              <TextArea
                {...control}
                maxLength={500}
                value={comment}
                onChange={event => setComment(event.target.value)}
              />
            )}
          </Field>
          <Button onClick={send} data-testid="send-feedback">
            {t('feedback-send')}
          </Button>
        </>
      )}
    </section>
  )
}
