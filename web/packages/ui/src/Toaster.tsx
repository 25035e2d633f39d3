import clsx from 'clsx'
import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Toast, toasts } from './toasts'

/** Long enough to read and to reach the undo button. */
const SHOWN_MS = 6000

export function Toaster({ closeLabel }: { closeLabel: string }) {
  const list = useSyncExternalStore(toasts.subscribe, toasts.snapshot)
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-60 mx-auto grid max-w-md gap-2 px-4"
    >
      {list.map(toast => (
        <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </div>
  )
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.stays) return
    const timer = setTimeout(() => toasts.dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, toast])
  const act = () => {
    toasts.dismiss(toast.id)
    toast.action?.run()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pausing the clock while the pointer rests is no action
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={clsx(
        'pointer-events-auto flex animate-[rise_0.2s_ease-out] items-center gap-1 rounded-lg border p-1 ps-4 text-sm shadow-lift',
        toast.tone === 'danger'
          ? 'border-danger-edge bg-danger-soft text-danger'
          : 'border-line bg-panel text-ink',
      )}
    >
      <span className="grow py-2">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          onClick={act}
          className="min-h-11 rounded-md px-3 font-semibold text-accent-ink hover:bg-accent-soft"
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={closeLabel}
        onClick={() => toasts.dismiss(toast.id)}
        className="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunken"
      >
        <X aria-hidden size={18} />
      </button>
    </div>
  )
}
