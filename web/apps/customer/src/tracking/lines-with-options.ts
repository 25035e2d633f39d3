import type { Order, PriceLine } from '@docket/api'

/** The price lines of an order, each item with the options it was ordered with. */
export function linesWithOptions(order: Pick<Order, 'lines' | 'items'>): PriceLine[] {
  const left = [...order.items]
  return order.lines.map(line => {
    if (line.kind !== 'item') return line
    const at = left.findIndex(item => item.amount === line.amount && item.qty === line.qty)
    const [item] = at < 0 ? [] : left.splice(at, 1)
    return item?.options.length ? { ...line, explanation: item.options.join(' · ') } : line
  })
}
