import { columnOf, createTable, type Table } from './table'

/** How inputs are moved and stretched before a model sees them. */
export const scalings = ['raw', 'centred', 'standard'] as const

export type Scaling = (typeof scalings)[number]

/** x ↦ (x − centre)/unit, with unit > 0. */
export interface ColumnScale {
  readonly centre: number
  readonly unit: number
}

/** `constant`: the first column that cannot be standardised, since all its values are one. */
export type Scaled =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly constant: string }

/** The table with the columns of these names scaled, each by itself, and the others as they are. */
export function scaledTable(table: Table, names: readonly string[], scaling: Scaling): Scaled {
  return between(table, names, scaling, scaling, 0)
}

/** On the way from one scaling to another, `share` of it in [0, 1] gone: for a morph. */
export function between(
  table: Table,
  names: readonly string[],
  from: Scaling,
  to: Scaling,
  share: number,
): Scaled {
  const scales = new Map<string, ColumnScale>()
  for (const name of names) {
    const column = columnOf(table, name)
    const [a, b] = [columnScale(column, from), columnScale(column, to)]
    if (!(a && b)) return { ok: false, constant: name }
    scales.set(name, scaleBetween(a, b, share))
  }
  if ([...scales.values()].every(isIdentity)) return { ok: true, table }
  const columns = table.names.map((name, index) => {
    const values = table.columns[index]!
    const scale = scales.get(name)
    return [name, scale ? values.map((x) => (x - scale.centre) / scale.unit) : values] as const
  })
  return { ok: true, table: createTable(columns) }
}

/**
 * Of a column by itself; the unit of a standardised one is the root of its mean square deviation. Null where a column of
 * one value is to be standardised.
 */
export function columnScale(values: Float64Array, scaling: Scaling): ColumnScale | null {
  if (scaling === 'raw') return { centre: 0, unit: 1 }
  const first = values[0]!
  if (values.every((value) => value === first)) {
    return scaling === 'centred' ? { centre: first, unit: 1 } : null
  }
  const centre = meanOf(values)
  if (scaling === 'centred') return { centre, unit: 1 }
  // From the largest deviation, whose square may be beyond all numbers, or below.
  const most = values.reduce((far, value) => Math.max(far, Math.abs(value - centre)), 0)
  const square = values.reduce((sum, value) => sum + ((value - centre) / most) ** 2, 0)
  return { centre, unit: most * Math.sqrt(square / values.length) }
}

/** The mean, once more of what the first mean is off by. */
function meanOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  return mean + values.reduce((sum, value) => sum + (value - mean) / values.length, 0)
}

function scaleBetween(a: ColumnScale, b: ColumnScale, share: number): ColumnScale {
  if (share === 0) return a
  if (share === 1) return b
  return {
    centre: a.centre + (b.centre - a.centre) * share,
    // By equal factors for equal shares, as the curvature, which goes with its square, is seen on a logarithmic scale.
    unit: a.unit * (b.unit / a.unit) ** share,
  }
}

function isIdentity({ centre, unit }: ColumnScale): boolean {
  return centre === 0 && unit === 1
}
