import { Input } from '@docket/ui'

type Props = { label: string; value: string; onChange: (value: string) => void }

export function TimeInput({ label, value, onChange }: Props) {
  return (
    <Input
      type="time"
      aria-label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      className="numbers w-36!"
    />
  )
}
