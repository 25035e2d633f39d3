import type { ReactNode } from 'react'

export function PageTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 py-4">
      <h1 className="font-bold text-xl">{children}</h1>
      {aside}
    </div>
  )
}
