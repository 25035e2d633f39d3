export type ToastTone = 'plain' | 'danger'
export type Toast = {
  id: number
  text: string
  tone: ToastTone
  action?: { label: string; run: () => void }
  /** Stays until it is answered. */
  stays: boolean
}
export type NewToast = { text: string; tone?: ToastTone; action?: Toast['action']; stays?: boolean }

/** The few short messages above the page. A fourth pushes the oldest out. */
export class Toasts {
  private list: readonly Toast[] = []
  private next = 1
  private readonly listeners = new Set<() => void>()

  show({ text, tone = 'plain', action, stays = false }: NewToast): number {
    const toast = { id: this.next++, text, tone, action, stays }
    this.put([...this.list, toast].slice(-3))
    return toast.id
  }

  dismiss(id: number) {
    this.put(this.list.filter(toast => toast.id !== id))
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.list

  private put(list: readonly Toast[]) {
    this.list = list
    for (const listener of this.listeners) listener()
  }
}

export const toasts = new Toasts()
