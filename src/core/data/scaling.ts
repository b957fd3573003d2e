/** Scalings, by which inputs are moved and stretched before a model sees them. */
export const scalings = ['raw', 'centred', 'standard'] as const

export type Scaling = (typeof scalings)[number]

/** x ↦ (x − centre)/unit, with unit > 0. */
export interface ColumnScale {
  readonly centre: number
  readonly unit: number
}

/** The values as a model sees them. */
export function scaled(values: Float64Array, { centre, unit }: ColumnScale): Float64Array {
  if (centre === 0 && unit === 1) return values
  return values.map((value) => (value - centre) / unit)
}

/**
 * The scale of a column by itself; the unit of a standardised one is the root of its mean square deviation. Null where a
 * column of one value is to be standardised.
 */
export function columnScale(values: Float64Array, scaling: Scaling): ColumnScale | null {
  if (scaling === 'raw') return { centre: 0, unit: 1 }
  const first = values[0]!
  if (values.every((value) => value === first)) {
    return scaling === 'centred' ? { centre: first, unit: 1 } : null
  }
  const centre = meanOf(values)
  if (scaling === 'centred') return { centre, unit: 1 }
  // The largest deviation is divided out first, as its square may be beyond all numbers, or below.
  const most = values.reduce((far, value) => Math.max(far, Math.abs(value - centre)), 0)
  const square = values.reduce((sum, value) => sum + ((value - centre) / most) ** 2, 0)
  return { centre, unit: most * Math.sqrt(square / values.length) }
}

/** The mean, once more of what the first mean is off by. */
function meanOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  return mean + values.reduce((sum, value) => sum + (value - mean) / values.length, 0)
}

/** The scale at some share of the way from one to the other. */
export function scaleBetween(a: ColumnScale, b: ColumnScale, share: number): ColumnScale {
  if (share === 0) return a
  if (share === 1) return b
  return {
    centre: a.centre + (b.centre - a.centre) * share,
    // By equal factors for equal shares, as the curvature, which goes with its square, is seen on a logarithmic scale.
    unit: a.unit * (b.unit / a.unit) ** share,
  }
}
