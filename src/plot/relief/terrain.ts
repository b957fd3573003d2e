import { bisectRight } from 'd3'
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  Mesh,
  NearestFilter,
  ShaderMaterial,
  Sphere,
  Vector3,
} from 'three'
import type { Heights } from '../../core/ground/heights'
import type { ReliefColours } from './colours'
import type { Ground } from './ground'
import { normalsOf } from './normals'
import { fragmentShader, vertexShader } from './shaders'

/**
 * A sphere around all that is drawn: nothing is ever out of sight as a whole, so that nothing has
 * to be measured.
 */
export const everything = new Sphere(new Vector3(), 4)

/** The surface itself, in bands of the contours' colours with a line between any two. */
export interface Terrain {
  readonly mesh: Mesh
  setGround(ground: Ground): void
  /** Colours the ground by the thresholds that its heights are between. */
  setThresholds(heights: Heights, thresholds: readonly number[]): void
  setColours(colours: ReliefColours): void
  /** Draws every other node alone, in a quarter of the time. */
  setCoarse(isCoarse: boolean): void
  dispose(): void
}

export function terrain(): Terrain {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    side: DoubleSide,
    // The ground is pushed back a little in depth, so that lines which lie on it are seen.
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 2,
    uniforms: {
      bands: { value: null as DataTexture | null },
      thresholds: { value: 0 },
      ink: { value: [0, 0, 0] },
      line: { value: 0 },
      shadow: { value: 0 },
      shine: { value: 0 },
    },
  })
  const { uniforms } = material
  const mesh = new Mesh(new BufferGeometry(), material)

  let fineLength = 0
  let coarseLength = 0

  return {
    mesh,
    setGround(ground) {
      mesh.geometry.dispose()
      const geometry = new BufferGeometry()
      geometry.setAttribute('position', new BufferAttribute(positionsOf(ground), 3))
      geometry.setAttribute('normal', new BufferAttribute(normalsOf(ground), 3))
      const fine = trianglesOf(ground, 1)
      const coarse = trianglesOf(ground, 2)
      const both = new Uint32Array(fine.length + coarse.length)
      both.set(fine)
      both.set(coarse, fine.length)
      geometry.setIndex(new BufferAttribute(both, 1))
      fineLength = fine.length
      coarseLength = coarse.length
      geometry.boundingSphere = everything
      mesh.geometry = geometry
    },
    setThresholds({ values, scale: { low, top } }, thresholds) {
      const places = Float32Array.from(values, (value) => placeOf(value, thresholds, low, top))
      mesh.geometry.setAttribute('place', new BufferAttribute(places, 1))
      uniforms['thresholds']!.value = thresholds.length
    },
    setCoarse(isCoarse) {
      if (isCoarse) mesh.geometry.setDrawRange(fineLength, coarseLength)
      else mesh.geometry.setDrawRange(0, fineLength)
    },
    setColours({ bands, ink, isDark }) {
      uniforms['bands']!.value?.dispose()
      const texture = new DataTexture(bands, bands.length / 4, 1)
      texture.magFilter = texture.minFilter = NearestFilter
      texture.needsUpdate = true
      uniforms['bands']!.value = texture
      const { r, g, b } = ink.clone().convertLinearToSRGB()
      uniforms['ink']!.value = [r, g, b]
      uniforms['line']!.value = isDark ? 0.2 : 0.26
      uniforms['shadow']!.value = isDark ? 0.5 : 0.34
      uniforms['shine']!.value = isDark ? 0.09 : 0.015
    },
    dispose() {
      mesh.geometry.dispose()
      uniforms['bands']!.value?.dispose()
      material.dispose()
    },
  }
}

/** The number of thresholds that lie below a value, and how far it is on its way to the next. */
export function placeOf(
  value: number,
  thresholds: readonly number[],
  low: number,
  top: number,
): number {
  const k = bisectRight(thresholds, value)
  const below = thresholds[k - 1] ?? low
  const above = thresholds[k] ?? Math.max(top, below)
  // Half heights, because the difference of two doubles may overflow.
  const share = (value / 2 - below / 2) / (above / 2 - below / 2)
  return k + (share > 0 ? Math.min(1, share) : 0)
}

function positionsOf({ columns, rows, width, depth, heights }: Ground): Float32Array<ArrayBuffer> {
  const positions = new Float32Array(3 * columns * rows)
  for (let j = 0, k = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, k++) {
      positions[3 * k] = (i / (columns - 1) - 0.5) * width
      positions[3 * k + 1] = heights[k]! || 0
      positions[3 * k + 2] = (j / (rows - 1) - 0.5) * depth
    }
  return positions
}

/** Two in each cell of `stride` nodes, but for those with a corner in a hole. */
function trianglesOf({ columns, rows, heights }: Ground, stride: number): Uint32Array<ArrayBuffer> {
  const triangles = new Uint32Array(6 * (columns - 1) * (rows - 1))
  let length = 0
  const add = (a: number, b: number, c: number) => {
    if (Number.isNaN(heights[a]! + heights[b]! + heights[c]!)) return
    triangles[length++] = a
    triangles[length++] = b
    triangles[length++] = c
  }
  for (let j = 0; j + stride < rows; j += stride)
    for (let i = 0; i + stride < columns; i += stride) {
      const farLeft = j * columns + i
      const nearLeft = farLeft + stride * columns
      add(farLeft, nearLeft, farLeft + stride)
      add(farLeft + stride, nearLeft, nearLeft + stride)
    }
  return triangles.slice(0, length)
}
