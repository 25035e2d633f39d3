import type { Signed, Tokens, User } from './contract'

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Who is signed in to one app. Apps on one origin keep separate sessions, so that a person can be customer in one tab
 * and cook in another.
 */
export class Session {
  private readonly key: string
  private readonly storage: Storage
  private readonly listeners = new Set<() => void>()
  private current: Signed | null

  constructor(app: string, storage: Storage = localStorage) {
    this.key = `docket.${app}.session`
    this.storage = storage
    this.current = this.stored()
  }

  get signed(): Signed | null {
    return this.current
  }

  get user(): User | null {
    return this.current?.user ?? null
  }

  open(signed: Signed) {
    this.put(signed)
  }

  renew(tokens: Tokens) {
    if (this.current) this.put({ ...this.current, tokens })
  }

  describe(user: User) {
    if (this.current) this.put({ ...this.current, user })
  }

  close() {
    this.current = null
    this.storage.removeItem(this.key)
    this.tell()
  }

  /** Another tab may have renewed or closed the session meanwhile. */
  reload(): Signed | null {
    this.current = this.stored()
    this.tell()
    return this.current
  }

  /** Follows the other tabs of the same app. */
  follow(target: Pick<Window, 'addEventListener'> = window) {
    target.addEventListener('storage', event => {
      if ((event as StorageEvent).key === this.key) this.reload()
    })
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.current

  private put(signed: Signed) {
    this.current = signed
    this.storage.setItem(this.key, JSON.stringify(signed))
    this.tell()
  }

  private stored(): Signed | null {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? 'null')
    } catch {
      return null
    }
  }

  private tell() {
    for (const listener of this.listeners) listener()
  }
}
