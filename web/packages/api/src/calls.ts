/** Every call the apps make, one line each: the contract's table of contents as functions. */
import type { Api, Query } from './client'
import type {
  AdminMenuItem,
  Cancellation,
  Category,
  CategoryChange,
  CodeSent,
  Hours,
  Invitation,
  ItemDraft,
  Job,
  KitchenOrder,
  MarketSwitches,
  MenuItem,
  Merchant,
  MerchantChange,
  NewCategory,
  NewOrder,
  Notice,
  NoticeMeta,
  Order,
  Page,
  PayAgain,
  PaymentProof,
  PersonChange,
  PhoneNumber,
  Preview,
  PreviewRequest,
  PublicConfig,
  SentCode,
  Signed,
  SpentToken,
  Staff,
  SwitchChange,
  User,
} from './contract'

/** Said at each call, the body's shape is the contract's too: `post<Cancellation>(…)`. */
const post = <Body = undefined>(path: string, body?: Body, key?: string | null) => ({
  method: 'POST',
  path,
  body,
  key,
})
const patch = <Body>(path: string, body: Body) => ({ method: 'PATCH', path, body })
const put = <Body>(path: string, body: Body) => ({ method: 'PUT', path, body })
const remove = (path: string) => ({ method: 'DELETE', path })

export const auth = {
  requestCode: (api: Api, phone: string) =>
    api.send<CodeSent>(post<PhoneNumber>('/auth/request-otp', { phone }, null)),
  verifyCode: (api: Api, phone: string, otp: string) =>
    api.send<Signed>(post<SentCode>('/auth/verify-otp', { phone, otp }, null)),
  logOut: (api: Api, refresh_token: string) =>
    api.send(post<SpentToken>('/auth/logout', { refresh_token }, null)),
}

export const people = {
  me: (api: Api) => api.get<User>('/users/me'),
  change: (api: Api, change: PersonChange) => api.send<User>(patch('/users/me', change)),
}

export const market = { config: (api: Api) => api.get<PublicConfig>('/config/public') }

export const menu = {
  categories: (api: Api) => api.get<Category[]>('/menu/categories'),
  items: (api: Api, query?: Query) => api.get<MenuItem[]>('/menu/items', query),
}

export const orders = {
  preview: (api: Api, wanted: PreviewRequest) => api.send<Preview>(post('/orders/preview', wanted, null)),
  place: (api: Api, order: NewOrder, key: string) => api.send<Order>(post('/orders', order, key)),
  list: (api: Api, query?: Query) => api.get<Order[], Page>('/orders', query),
  show: (api: Api, id: string) => api.get<Order>(`/orders/${id}`),
  cancel: (api: Api, id: string, reason: string) =>
    api.send<Order>(post<Cancellation>(`/orders/${id}/cancel`, { reason })),
  pay: (api: Api, id: string, payment_method: PayAgain['payment_method']) =>
    api.send<Order>(post<PayAgain>(`/orders/${id}/payment`, { payment_method })),
  verifyPayment: (api: Api, proof: PaymentProof, key: string) =>
    api.send<Order>(post('/payments/verify', proof, key)),
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
  describe: (api: Api, change: MerchantChange) => api.send<Merchant>(patch('/admin/merchant', change)),
  setHours: (api: Api, hours: Hours) => api.send<Merchant>(put('/admin/merchant/hours', hours)),
  config: (api: Api) => api.get<MarketSwitches>('/admin/config'),
  switchConfig: (api: Api, change: SwitchChange) => api.send<MarketSwitches>(patch('/admin/config', change)),
  staff: (api: Api) => api.get<Staff[]>('/admin/staff'),
  invite: (api: Api, staff: Invitation) => api.send<Staff>(post('/admin/staff', staff)),
  removeRole: (api: Api, id: string, role: string) => api.send(remove(`/admin/staff/${id}/roles/${role}`)),
}

export const jobs = {
  list: (api: Api, query?: Query) => api.get<Job[], Page>('/admin/jobs', query),
  runAgain: (api: Api, id: string) => api.send(post(`/admin/jobs/${id}/retry`)),
}

export const catalog = {
  items: (api: Api) => api.get<AdminMenuItem[]>('/admin/menu/items'),
  add: (api: Api, draft: ItemDraft) => api.send<AdminMenuItem>(post('/admin/menu/items', draft)),
  change: (api: Api, id: string, draft: ItemDraft) =>
    api.send<AdminMenuItem>(patch(`/admin/menu/items/${id}`, draft)),
  remove: (api: Api, id: string) => api.send(remove(`/admin/menu/items/${id}`)),
  addCategory: (api: Api, category: NewCategory) =>
    api.send<Category>(post('/admin/menu/categories', category)),
  changeCategory: (api: Api, id: string, change: CategoryChange) =>
    api.send<Category>(patch(`/admin/menu/categories/${id}`, change)),
  removeCategory: (api: Api, id: string) => api.send(remove(`/admin/menu/categories/${id}`)),
}
