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

const root = createRootRouteWithContext<{ api: Api }>()()

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./account/SignInPage'), 'SignInPage'),
})
const shift = createRoute({
  getParentRoute: () => root,
  id: 'shift',
  component: Frame,
  beforeLoad: ({ context }) => {
    if (!context.api.session.signed) throw redirect({ to: '/sign-in' })
  },
})
const board = createRoute({
  getParentRoute: () => shift,
  path: '/',
  component: lazyRouteComponent(() => import('./board/BoardPage'), 'BoardPage'),
})
const allDay = createRoute({
  getParentRoute: () => shift,
  path: '/all-day',
  component: lazyRouteComponent(() => import('./all-day/AllDayPage'), 'AllDayPage'),
})
const history = createRoute({
  getParentRoute: () => shift,
  path: '/history',
  component: lazyRouteComponent(() => import('./history/HistoryPage'), 'HistoryPage'),
})
const menu = createRoute({
  getParentRoute: () => shift,
  path: '/menu',
  component: lazyRouteComponent(() => import('./menu/MenuPage'), 'MenuPage'),
})
const hours = createRoute({
  getParentRoute: () => shift,
  path: '/hours',
  component: lazyRouteComponent(() => import('./hours/HoursPage'), 'HoursPage'),
})
const staff = createRoute({
  getParentRoute: () => shift,
  path: '/staff',
  component: lazyRouteComponent(() => import('./staff/StaffPage'), 'StaffPage'),
})
const settings = createRoute({
  getParentRoute: () => shift,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage'), 'SettingsPage'),
})
const jobs = createRoute({
  getParentRoute: () => shift,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./jobs/JobsPage'), 'JobsPage'),
})

const tree = root.addChildren([
  signIn,
  shift.addChildren([board, allDay, history, menu, hours, staff, settings, jobs]),
])

export function createAppRouter(api: Api) {
  return createRouter({
    routeTree: tree,
    basepath: '/merchant',
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
