import { BufferAttribute, BufferGeometry, Group, LineBasicMaterial, LineSegments } from 'three'
import type { ReliefColours } from './colours'
import type { Ground } from './ground'
import { everything } from './terrain'
import { type BaseTicks, floor } from './ticks'

/** The base below the surface with its grid, and the outline of the surface. */
export interface FrameLines {
  readonly group: Group
  setGround(ground: Ground, ticks: BaseTicks): void
  setColours(colours: ReliefColours): void
  dispose(): void
}

export function frameLines(): FrameLines {
  const [base, outline] = [lines(), lines()]

  return {
    group: new Group().add(base, outline),
    setGround(ground, ticks) {
      replace(base, baseEnds(ground, ticks))
      replace(outline, outlineEnds(ground))
    },
    setColours({ paper, ink, hairline, isDark }) {
      base.material.color.copy(hairline)
      outline.material.color.copy(paper).lerp(ink, isDark ? 0.3 : 0.36)
    },
    dispose() {
      for (const { geometry, material } of [base, outline]) {
        geometry.dispose()
        material.dispose()
      }
    },
  }
}

function lines() {
  const made = new LineSegments(new BufferGeometry(), new LineBasicMaterial())
  return made
}

function replace(lines: LineSegments, ends: readonly number[]): void {
  lines.geometry.dispose()
  lines.geometry = new BufferGeometry()
  lines.geometry.boundingSphere = everything
  lines.geometry.setAttribute('position', new BufferAttribute(Float32Array.from(ends), 3))
}

function baseEnds(ground: Ground, { across, deep }: BaseTicks): readonly number[] {
  const [x1, z1] = [ground.width / 2, ground.depth / 2]
  const alongX = (z: number) => [-x1, floor, z, x1, floor, z]
  const alongZ = (x: number) => [x, floor, -z1, x, floor, z1]
  const xs = [-x1, x1, ...across.map(({ value }) => ground.x(value))]
  const zs = [-z1, z1, ...deep.map(({ value }) => ground.z(value))]
  return [...xs.flatMap(alongZ), ...zs.flatMap(alongX)]
}

/** The outline along every side of a cell that has ground on one side only: the edge of the base, and those of holes. */
function outlineEnds({ columns, rows, width, depth, heights }: Ground): readonly number[] {
  const ends: number[] = []
  const isCell = (i: number, j: number) => {
    if (i < 0 || j < 0 || i >= columns - 1 || j >= rows - 1) return false
    const k = j * columns + i
    const sum = heights[k]! + heights[k + 1]! + heights[k + columns]! + heights[k + columns + 1]!
    return !Number.isNaN(sum)
  }
  const add = (i: number, j: number) => {
    const height = heights[j * columns + i]!
    ends.push((i / (columns - 1) - 0.5) * width, height, (j / (rows - 1) - 0.5) * depth)
  }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const here = isCell(i, j)
      if (here !== isCell(i, j - 1)) {
        add(i, j)
        add(i + 1, j)
      }
      if (here !== isCell(i - 1, j)) {
        add(i, j)
        add(i, j + 1)
      }
    }
  return ends
}
