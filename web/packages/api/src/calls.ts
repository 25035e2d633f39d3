/** Every call the apps make, one line each: the contract's table of contents as functions. */
import type { Api, Query } from './client'
import type {
  AdminMenuItem,
  Category,
  HoursException,
  KitchenOrder,
  MarketSwitches,
  MenuItem,
  Merchant,
  NewOrder,
  Notice,
  NoticeMeta,
  OpeningHours,
  Order,
  OrderType,
  Page,
  PaymentMethod,
  Preview,
  PublicConfig,
  Staff,
  User,
  WantedItem,
} from './contract'
import type { Signed } from './session'

const post = (path: string, body?: unknown, key?: string | null) => ({ method: 'POST', path, body, key })
const patch = (path: string, body: unknown) => ({ method: 'PATCH', path, body })
const put = (path: string, body: unknown) => ({ method: 'PUT', path, body })
const remove = (path: string) => ({ method: 'DELETE', path })

export const auth = {
  requestCode: (api: Api, phone: string) =>
    api.send<{ expires: number }>(post('/auth/request-otp', { phone }, null)),
  verifyCode: (api: Api, phone: string, otp: string) =>
    api.send<Signed>(post('/auth/verify-otp', { phone, otp }, null)),
  logOut: (api: Api, refresh_token: string) => api.send(post('/auth/logout', { refresh_token }, null)),
}

export const people = {
  me: (api: Api) => api.get<User>('/users/me'),
  change: (api: Api, change: { name?: string; language?: string }) =>
    api.send<User>(patch('/users/me', change)),
}

export const market = { config: (api: Api) => api.get<PublicConfig>('/config/public') }

export const menu = {
  categories: (api: Api) => api.get<Category[]>('/menu/categories'),
  items: (api: Api, query?: Query) => api.get<MenuItem[]>('/menu/items', query),
}

export const orders = {
  preview: (api: Api, items: WantedItem[], type: OrderType) =>
    api.send<Preview>(post('/orders/preview', { items, type }, null)),
  place: (api: Api, order: NewOrder, key: string) => api.send<Order>(post('/orders', order, key)),
  list: (api: Api, query?: Query) => api.get<Order[], Page>('/orders', query),
  show: (api: Api, id: string) => api.get<Order>(`/orders/${id}`),
  cancel: (api: Api, id: string, reason: string) => api.send<Order>(post(`/orders/${id}/cancel`, { reason })),
  pay: (api: Api, id: string, payment_method: PaymentMethod) =>
    api.send<Order>(post(`/orders/${id}/payment`, { payment_method })),
  verifyPayment: (api: Api, order_id: string, payment_id: string, signature: string, key: string) =>
    api.send<Order>(post('/payments/verify', { order_id, payment_id, signature }, key)),
}

export const notices = {
  list: (api: Api, query?: Query) => api.get<Notice[], NoticeMeta>('/notifications', query),
  read: (api: Api, id: string) => api.send(post(`/notifications/${id}/read`)),
  readAll: (api: Api) => api.send(post('/notifications/read-all')),
}

export const kitchen = {
  orders: (api: Api, query?: Query) => api.get<KitchenOrder[], Page>('/admin/orders', query),
  order: (api: Api, id: string) => api.get<KitchenOrder>(`/admin/orders/${id}`),
  merchant: (api: Api) => api.get<Merchant>('/admin/merchant'),
  describe: (api: Api, change: Partial<Pick<Merchant, 'name' | 'phone' | 'address'>>) =>
    api.send<Merchant>(patch('/admin/merchant', change)),
  setHours: (api: Api, hours: OpeningHours[], exceptions: HoursException[]) =>
    api.send<Merchant>(put('/admin/merchant/hours', { hours, exceptions })),
  config: (api: Api) => api.get<MarketSwitches>('/admin/config'),
  switchConfig: (api: Api, change: Partial<MarketSwitches>) =>
    api.send<MarketSwitches>(patch('/admin/config', change)),
  staff: (api: Api) => api.get<Staff[]>('/admin/staff'),
  invite: (api: Api, staff: { phone: string; name: string; role: string }) =>
    api.send<Staff>(post('/admin/staff', staff)),
  removeRole: (api: Api, id: string, role: string) => api.send(remove(`/admin/staff/${id}/roles/${role}`)),
}

export type ItemDraft = Partial<
  Pick<
    AdminMenuItem,
    | 'name'
    | 'category_id'
    | 'price'
    | 'description'
    | 'time_slots'
    | 'diet'
    | 'allergens'
    | 'prep_minutes'
    | 'active'
  >
> & {
  options?: {
    id?: string
    name: string
    min: number
    max: number
    choices: { id?: string; name: string; price: number; available: boolean }[]
  }[]
}

export const catalog = {
  items: (api: Api) => api.get<AdminMenuItem[]>('/admin/menu/items'),
  add: (api: Api, draft: ItemDraft) => api.send<AdminMenuItem>(post('/admin/menu/items', draft)),
  change: (api: Api, id: string, draft: ItemDraft) =>
    api.send<AdminMenuItem>(patch(`/admin/menu/items/${id}`, draft)),
  remove: (api: Api, id: string) => api.send(remove(`/admin/menu/items/${id}`)),
  addCategory: (api: Api, name: string, position?: number) =>
    api.send<Category>(post('/admin/menu/categories', { name, position })),
  changeCategory: (api: Api, id: string, change: { name?: string; position?: number }) =>
    api.send<Category>(patch(`/admin/menu/categories/${id}`, change)),
  removeCategory: (api: Api, id: string) => api.send(remove(`/admin/menu/categories/${id}`)),
}
