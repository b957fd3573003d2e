/** Whether properties are tried on all the cases that `npm run proof` has time for, or on those that every run of the tests has. */
const isThorough = process.env['ETASCOPE_THOROUGH'] === '1'

/** The number of cases that a costly property is tried on: `usually` by the unit tests, `thoroughly` by `npm run proof`. */
export function cases(usually: number, thoroughly: number): number {
  return isThorough ? thoroughly : usually
}
