import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  /** Stays below the scrolling body: the one thing to do here. */
  footer?: ReactNode
  children?: ReactNode
  wide?: boolean
}

const POPUP =
  'fixed z-50 flex max-h-[92dvh] flex-col bg-panel text-ink shadow-lift outline-none transition-[transform,opacity] duration-200 ease-out ' +
  'inset-x-0 bottom-0 rounded-t-xl data-[ending-style]:translate-y-6 data-[starting-style]:translate-y-6 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 ' +
  'sm:inset-x-auto sm:bottom-auto sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:w-full sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl ' +
  'sm:data-[ending-style]:-translate-y-[48%] sm:data-[starting-style]:-translate-y-[48%]'

/** A sheet from below on a phone, a window in the middle elsewhere. Focus stays inside and returns when it closes. */
export function Dialog({ open, onClose, title, description, closeLabel, footer, children, wide }: Props) {
  return (
    <Base.Root open={open} onOpenChange={next => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-200 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup className={clsx(POPUP, wide ? 'sm:max-w-2xl' : 'sm:max-w-md')}>
          <div className="flex items-start gap-2 p-4 pb-2 ps-5">
            <div className="grow pt-2">
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-muted text-sm">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label={closeLabel}
              className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-sunken"
            >
              <X aria-hidden size={20} />
            </Base.Close>
          </div>
          {children && <div className="grow overflow-y-auto px-5 pb-4">{children}</div>}
          {footer && (
            <div className="border-line border-t p-4 px-5 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
