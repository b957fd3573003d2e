/** The number of things a second, to three digits: 123 M, 4.56 k. */
export function perSecond(count: number, milliseconds: number): string {
  const rate = (count / milliseconds) * 1000
  if (rate >= 1e6) return `${digits(rate / 1e6)} M`
  if (rate >= 1e3) return `${digits(rate / 1e3)} k`
  return digits(rate)
}

export function ratio(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')}×`
}

/** Three significant ones, without an exponent. */
export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
