/** Amounts are whole minor units; the currency says how many digits they have (₹ 2, ¥ 0, dinar 3). */
export function money(minor: number, currency: string, language: string): string {
  const format = formatter(currency, language)
  return format.format(minor / 10 ** digits(format))
}

/** What a person typed, in minor units, or null when it is no amount. */
export function minorUnits(typed: string, currency: string): number | null {
  const plain = typed.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(plain)) return null
  return Math.round(Number(plain) * 10 ** digits(formatter(currency, 'en')))
}

export function majorUnits(minor: number, currency: string): string {
  const places = digits(formatter(currency, 'en'))
  return (minor / 10 ** places).toFixed(minor % 10 ** places === 0 ? 0 : places)
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(currency: string, language: string): Intl.NumberFormat {
  const key = `${currency} ${language}`
  let format = formatters.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    } as Intl.NumberFormatOptions)
    formatters.set(key, format)
  }
  return format
}

function digits(format: Intl.NumberFormat): number {
  return format.resolvedOptions().maximumFractionDigits ?? 2
}
