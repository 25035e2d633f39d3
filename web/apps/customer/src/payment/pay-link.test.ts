import type { Payment } from '@docket/api'
import { expect, test } from 'vitest'
import { payLink } from './pay-link'

const payment: Payment = {
  method: 'upi',
  status: 'pending',
  gateway: 'sandbox',
  gateway_order_id: 'g1',
  key_id: null,
  pay_url: '/sandbox/pay/g1?return_url=%2F&x=1',
  amount: 7000,
  currency: 'INR',
  expires_at: null,
}
const here = 'https://food.example/customer/checkout'

test('comes back to the order, and keeps what else stands in the address', () => {
  const url = new URL(payLink({ id: 'o1', payment }, here) ?? '')
  expect(url.origin + url.pathname).toBe('https://food.example/sandbox/pay/g1')
  expect(url.searchParams.get('return_url')).toBe('/customer/orders/o1/payment')
  expect(url.searchParams.get('x')).toBe('1')
})

test('an order that nobody has to pay, cash and paid orders have no pay page', () => {
  expect(payLink({ id: 'o1', payment: null }, here)).toBeNull()
  expect(payLink({ id: 'o1', payment: { ...payment, pay_url: null } }, here)).toBeNull()
  expect(payLink({ id: 'o1', payment: { ...payment, status: 'captured' } }, here)).toBeNull()
})
