import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'

type Props = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function Switch({ label, hint, checked, disabled, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch brings its own input inside this label
    <label className="flex min-h-11 items-center justify-between gap-4 py-1">
      <span>
        <span className="font-medium text-sm">{label}</span>
        {hint && <span className="block text-muted text-xs">{hint}</span>}
      </span>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="relative h-7 w-12 shrink-0 rounded-full border border-edge bg-sunken p-0.5 transition-colors data-[checked]:border-accent data-[checked]:bg-accent data-[disabled]:opacity-50"
      >
        <Base.Thumb className="block size-5.5 rounded-full bg-edge transition-transform data-[checked]:translate-x-5 data-[checked]:bg-on-accent rtl:data-[checked]:-translate-x-5" />
      </Base.Root>
    </label>
  )
}
