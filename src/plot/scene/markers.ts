type Vertex = readonly [x: number, y: number]

/**
 * Ratio of a five-pointed star's inner corners to its outer ones, by their distances from the
 * middle.
 */
const pentagram = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10)

/** Each of about unit area; a circle is none of them. d3-shape has the same and is thirty times as large. */
const polygons: readonly (readonly Vertex[])[] = [
  around(4, () => 0.62625),
  around(3, () => 2 / Math.sqrt(3 * Math.sqrt(3))),
  around(4, () => 0.4431 * Math.SQRT2, Math.PI / 4),
  around(10, (corner) => Math.sqrt(0.8908130915292852) * (corner % 2 === 0 ? 1 : pentagram)),
  cross(1 / Math.sqrt(20)),
]

/** The shape that goes with a run's colour, around the origin, about `area` square units large. */
export function markerPath(colour: number, area: number): string {
  const polygon = polygons[colour - 2]
  const size = Math.sqrt(area)
  if (!polygon) {
    const r = number(size / Math.sqrt(Math.PI))
    return `M${r},0A${r},${r},0,1,1,-${r},0A${r},${r},0,1,1,${r},0`
  }
  return `M${polygon.map(([x, y]) => `${number(x * size)},${number(y * size)}`).join('L')}Z`
}

/** Corners at equal angles, clockwise from the top, or from `turn` radians beyond it. */
function around(corners: number, radius: (corner: number) => number, turn = 0): readonly Vertex[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners + turn
    return [radius(corner) * Math.sin(angle), -radius(corner) * Math.cos(angle)]
  })
}

/** Five squares. */
function cross(half: number): readonly Vertex[] {
  const [near, far] = [half, 3 * half]
  return [
    [-far, -near],
    [-near, -near],
    [-near, -far],
    [near, -far],
    [near, -near],
    [far, -near],
    [far, near],
    [near, near],
    [near, far],
    [-near, far],
    [-near, near],
    [-far, near],
  ]
}

function number(value: number): string {
  return String(Number(value.toFixed(3)))
}
