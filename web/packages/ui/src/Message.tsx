import type { ReactNode } from 'react'

type Props = {
  icon: ReactNode
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  alert?: boolean
  /** The message is the whole page, so its title is the page's. */
  page?: boolean
}

/** A page's or a list's one word to the person: nothing here, something failed, nothing for you. */
export function Message({ icon, title, children, action, alert, page }: Props) {
  const Title = page ? 'h1' : 'h2'
  return (
    <div
      role={alert ? 'alert' : undefined}
      className="mx-auto grid max-w-sm justify-items-center gap-2 px-4 py-12 text-center"
    >
      <div aria-hidden className="mb-1 rounded-full bg-sunken p-4 text-muted">
        {icon}
      </div>
      <Title className="font-semibold text-lg">{title}</Title>
      {children && <div className="text-muted text-sm">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
