import { PerspectiveCamera, TOUCH, Vector3 } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import type { Size } from '../watch-size'
import { fieldOfView, fitting, home, middle } from './fitting'
import type { Ground, Space } from './ground'

/** Ways to go round the surface: as if one walked there oneself. */
export type Way = 'left' | 'right' | 'up' | 'down'

/**
 * The place from which the surface is looked at; it changes by mouse, touch, and what is called
 * here.
 */
export interface Orbit {
  readonly camera: PerspectiveCamera
  readonly eye: Space
  setGround(ground: Ground): void
  setSize(size: Size): void
  /** Turns the surface by an angle in radians. */
  turn(way: Way, angle: number): void
  /** Makes what is seen this many times as large. */
  zoom(factor: number): void
  reset(): void
  /** The pixel where a place is seen. */
  pixelOf(place: Space): readonly [x: number, y: number]
  /** The direction in which a pixel is seen from the eye. */
  rayThrough(x: number, y: number): Space
  dispose(): void
}

export function orbit(element: HTMLElement, onChange: () => void): Orbit {
  const camera = new PerspectiveCamera(fieldOfView, 1, 0.05, 60)
  const controls = new OrbitControls(camera, element)
  let size: Size = { width: 1, height: 1 }
  let base = { width: 2, depth: 2, tall: 0 }
  let fit = 0
  const vector = new Vector3()

  controls.target.copy(middle)
  controls.enablePan = false
  // One finger that goes up or down scrolls the page, which would otherwise be caught here; two tilt as well.
  element.style.touchAction = 'pan-y'
  controls.touches.TWO = TOUCH.DOLLY_ROTATE
  // Never from below, and never quite from above, where left and right would change places.
  controls.minPolarAngle = 0.05
  controls.maxPolarAngle = 1.5
  controls.rotateSpeed = 0.8
  controls.addEventListener('change', onChange)

  /** The distance at which the surface fills the picture, keeping how much nearer or farther one has gone. */
  function refit(): void {
    const { distance, shift } = fitting(camera, size, base)
    const ratio = distance / (fit || distance)
    fit = distance
    camera.setViewOffset(size.width, size.height, ...shift, size.width, size.height)
    controls.minDistance = 0
    controls.maxDistance = Number.POSITIVE_INFINITY
    camera.position.sub(middle).multiplyScalar(ratio).add(middle)
    controls.minDistance = fit / 4
    controls.maxDistance = fit * 1.6
    controls.update()
    onChange()
  }

  function reset(): void {
    camera.position.setFromSphericalCoords(fit || 1, home.polar, home.azimuth).add(middle)
    controls.update()
    onChange()
  }

  reset()

  return {
    camera,
    get eye(): Space {
      const { x, y, z } = camera.position
      return [x, y, z]
    },
    setGround({ width, depth, tall }) {
      if (width === base.width && depth === base.depth && tall === base.tall) return
      base = { width, depth, tall }
      const isFirst = fit === 0
      refit()
      if (isFirst) reset()
    },
    setSize(next) {
      size = next
      camera.aspect = size.width / size.height
      if (fit > 0) refit()
    },
    turn(way, angle) {
      switch (way) {
        case 'left':
          return controls.rotateLeft(angle)
        case 'right':
          return controls.rotateLeft(-angle)
        case 'up':
          return controls.rotateUp(angle)
        case 'down':
          return controls.rotateUp(-angle)
        default:
          way satisfies never
      }
    },
    zoom(factor) {
      controls.dollyIn(1 / factor)
    },
    reset,
    pixelOf([x, y, z]) {
      vector.set(x, y, z).project(camera)
      return [((vector.x + 1) / 2) * size.width, ((1 - vector.y) / 2) * size.height]
    },
    rayThrough(x, y) {
      vector.set((2 * x) / size.width - 1, 1 - (2 * y) / size.height, 0.5)
      const { x: dx, y: dy, z: dz } = vector.unproject(camera).sub(camera.position).normalize()
      return [dx, dy, dz]
    },
    dispose() {
      controls.dispose()
    },
  }
}
