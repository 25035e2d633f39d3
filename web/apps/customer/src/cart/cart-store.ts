import { useSyncExternalStore } from 'react'
import type { Cart } from './cart'

const KEY = 'docket.customer.cart'

/** The cart of this device: it outlives reloads and signing in, and follows the other tabs. */
class CartStore {
  private cart: Cart = stored()
  private readonly listeners = new Set<() => void>()

  constructor() {
    window.addEventListener('storage', event => event.key === KEY && this.show(stored()))
  }

  change(how: (cart: Cart) => Cart) {
    const next = how(this.cart)
    localStorage.setItem(KEY, JSON.stringify(next))
    this.show(next)
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.cart

  private show(cart: Cart) {
    this.cart = cart
    for (const listener of this.listeners) listener()
  }
}

function stored(): Cart {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]')
  } catch {
    return []
  }
}

export const cartStore = new CartStore()

export function useCart(): Cart {
  return useSyncExternalStore(cartStore.subscribe, cartStore.snapshot)
}
