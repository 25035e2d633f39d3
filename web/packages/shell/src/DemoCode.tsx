import { sentCode } from '@docket/api'
import { useText } from '@docket/i18n'
import { Banner, Button } from '@docket/ui'
import { useQuery } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import { useDemoPeople } from './use-demo-people'

/** Messages are stamped by the server; a second of slack covers the way there. */
const SLACK_MS = 5_000

type Props = { asked: { phone: string; at: number }; onUse: (code: string) => void }

/** In a demo no message leaves the house, so the page shows what would have been sent. */
export function DemoCode({ asked, onUse }: Props) {
  const t = useText()
  const demo = useDemoPeople().length > 0
  const { data: code } = useQuery({
    queryKey: ['demo', 'code', asked.phone, asked.at],
    queryFn: () => sentCode(asked.phone, asked.at - SLACK_MS),
    enabled: demo,
    meta: { keep: false },
    refetchInterval: query => (query.state.data ? false : 500),
  })
  if (!code) return null
  return (
    <Banner
      tone="accent"
      icon={<Smartphone aria-hidden size={18} />}
      action={
        <Button look="outline" onClick={() => onUse(code)}>
          {t('demo-use-code')}
        </Button>
      }
    >
      {t('demo-code-sent')}{' '}
      <strong data-testid="demo-code" className="numbers tracking-wider">
        {code}
      </strong>
    </Banner>
  )
}
