import { GreaterDepth, Group, InstancedInterleavedBuffer, InterleavedBufferAttribute } from 'three'
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js'
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js'
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js'
import type { PlotPath } from '../scene/paths/plot-path'
import type { ReliefColours } from './colours'
import { drapedTrail } from './draped-trail'
import type { Ground } from './ground'
import { everything } from './terrain'

/** The path of one run on the ground: a line with a casing, and faint where the ground hides it. */
export interface TrailLines {
  readonly group: Group
  readonly path: PlotPath
  setPath(path: PlotPath): void
  setGround(ground: Ground): void
  setColours(colours: ReliefColours): void
  setRaised(raised: boolean): void
  /** Returns whether there is more to do in the next frame. */
  draw(t: number, deadline: number): boolean
  dispose(): void
}

const lineWidth = 2.6
const casing = 1.4

export function trailLines(first: PlotPath): TrailLines {
  const trail = drapedTrail()
  const hidden = new LineMaterial({
    linewidth: 1.6,
    transparent: true,
    opacity: 0.3,
    depthFunc: GreaterDepth,
    depthWrite: false,
  })
  const under = new LineMaterial({ linewidth: lineWidth + 2 * casing, depthWrite: false })
  const over = new LineMaterial({ linewidth: lineWidth, depthWrite: false })
  const materials = [under, over, hidden]
  let geometry = new LineSegmentsGeometry()
  const lines = materials.map((material) => {
    const line = new LineSegments2(geometry, material)
    return line
  })
  const group = new Group().add(...lines)
  let path = first
  let ground: Ground | null = null
  let buffer: InstancedInterleavedBuffer | null = null
  let sent = 0

  function restart(): void {
    if (ground) trail.restart(path, ground)
    sent = 0
  }

  /** Hands to the graphics card what has been added to the trail. */
  function send(): void {
    if (buffer?.array !== trail.ends) {
      geometry.dispose()
      geometry = new LineSegmentsGeometry()
      geometry.boundingSphere = everything
      buffer = new InstancedInterleavedBuffer(trail.ends, 6, 1)
      geometry.setAttribute('instanceStart', new InterleavedBufferAttribute(buffer, 3, 0))
      geometry.setAttribute('instanceEnd', new InterleavedBufferAttribute(buffer, 3, 3))
      for (const line of lines) line.geometry = geometry
    } else if (trail.pieces > sent) {
      buffer.clearUpdateRanges()
      buffer.addUpdateRange(6 * sent, 6 * (trail.pieces - sent))
      buffer.needsUpdate = true
    }
    sent = trail.pieces
  }

  return {
    group,
    get path() {
      return path
    },
    setPath(next) {
      const isMoved = next.x !== path.x || next.y !== path.y
      path = next
      if (isMoved) restart()
    },
    setGround(next) {
      ground = next
      restart()
    },
    setColours({ paper, runs }) {
      const colour = runs[path.colour] ?? paper
      under.color.copy(paper)
      over.color.copy(colour)
      hidden.color.copy(colour)
    },
    setRaised(raised) {
      for (const [k, line] of lines.entries())
        line.renderOrder = 2 * (path.colour + (raised ? 10 : 0)) + Math.min(1, k)
    },
    draw(t, deadline) {
      const arrived = trail.advance(t, deadline)
      send()
      const count = trail.piecesUntil(t)
      geometry.instanceCount = count
      group.visible = count > 0
      return !arrived
    },
    dispose() {
      geometry.dispose()
      for (const material of materials) material.dispose()
    },
  }
}
