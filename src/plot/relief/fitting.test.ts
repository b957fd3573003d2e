import fc from 'fast-check'
import { PerspectiveCamera, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { fieldOfView, fitting, home, middle } from './fitting'
import { floor } from './ticks'

const side = fc.integer({ min: 240, max: 1600 })
const length = fc.double({ min: 1, max: 2, noNaN: true })

test('the surface fills the picture in one direction and fits in both, whatever their shapes', () => {
  fc.assert(
    fc.property(
      side,
      side,
      length,
      fc.boolean(),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (width, height, shorter, isDeep, tall) => {
        // No page is laid out slimmer; from farther away than the limit nothing would be seen.
        fc.pre(width > height / 3)
        const [w, d] = isDeep ? [shorter, 2] : [2, shorter]
        const camera = new PerspectiveCamera(fieldOfView, width / height, 0.05, 60)
        const { distance, shift } = fitting(camera, { width, height }, { width: w, depth: d, tall })
        camera.setViewOffset(width, height, ...shift, width, height)
        camera.position.setFromSphericalCoords(distance, home.polar, home.azimuth).add(middle)
        camera.lookAt(middle)
        camera.updateMatrixWorld()
        const seen = [-1, 1].flatMap((x) =>
          [-1, 1].flatMap((z) =>
            [floor, tall].map((y) => new Vector3((x * w) / 2, y, (z * d) / 2).project(camera)),
          ),
        )
        const across = seen.map(({ x }) => ((x + 1) / 2) * width)
        const down = seen.map(({ y }) => ((1 - y) / 2) * height)
        // The slack is rounding.
        const slack = 1e-6
        expect(Math.min(...across)).toBeGreaterThanOrEqual(46 - slack)
        expect(Math.max(...across)).toBeLessThanOrEqual(width - 14 + slack)
        expect(Math.min(...down)).toBeGreaterThanOrEqual(30 - slack)
        expect(Math.max(...down)).toBeLessThanOrEqual(height - 10 + slack)
        const filled = Math.max(
          (Math.max(...across) - Math.min(...across)) / width,
          (Math.max(...down) - Math.min(...down)) / height,
        )
        // The rest is for the axes' ticks and the controls.
        expect(filled).toBeGreaterThan(0.5)
      },
    ),
  )
})
