import type { Api } from '@docket/api'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Frame } from './frame/Frame'

/** The app's table of contents: one line for each page. */

const root = createRootRouteWithContext<{ api: Api }>()({ component: Frame })

const open = createRoute({ getParentRoute: () => root, id: 'open' })
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => {
    if (!context.api.session.signed) throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
})

const menu = createRoute({
  getParentRoute: () => open,
  path: '/',
  component: lazyRouteComponent(() => import('./menu/MenuPage'), 'MenuPage'),
})
const checkout = createRoute({
  getParentRoute: () => open,
  path: '/checkout',
  component: lazyRouteComponent(() => import('./checkout/CheckoutPage'), 'CheckoutPage'),
})
const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => ({
    next: typeof search.next === 'string' && /^\/(?!\/)/.test(search.next) ? search.next : undefined,
  }),
  component: lazyRouteComponent(() => import('./account/SignInPage'), 'SignInPage'),
})
const account = createRoute({
  getParentRoute: () => open,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage'), 'AccountPage'),
})
const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  component: lazyRouteComponent(() => import('./orders/OrdersPage'), 'OrdersPage'),
})
const tracking = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./tracking/TrackingPage'), 'TrackingPage'),
})
const payment = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/$orderId/payment',
  component: lazyRouteComponent(() => import('./payment/PaymentReturnPage'), 'PaymentReturnPage'),
})
const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/NoticesPage'), 'NoticesPage'),
})

const tree = root.addChildren([
  open.addChildren([menu, checkout, signIn, account]),
  signedIn.addChildren([orders, tracking, payment, notices]),
])

export function createAppRouter(api: Api) {
  return createRouter({
    routeTree: tree,
    basepath: '/customer',
    context: { api },
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultNotFoundComponent: lazyRouteComponent(() => import('./frame/NotFound'), 'NotFound'),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
