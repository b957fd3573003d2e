import type { TracedPath } from '../../scene/paths/trace'
import type { Projection } from '../../scene/projection'

/** Where a walker has been, iterate by iterate. */
export type Walk = TracedPath

/** What lies over the plot; places are in pixels. */
export interface Cover {
  /** Covers all of it. */
  lay(): void
  /** Takes a disc off. */
  uncover(x: number, y: number): void
}

export interface Scene {
  readonly walks: readonly Walk[]
  readonly projection: Projection
  /** Of a disc, in pixels. */
  readonly radius: number
  /** The iterate up to which each walk has come, or its last where it is shorter. */
  readonly t: number
}

/** Takes a disc off a cover around every iterate that has been visited, and lays it anew where that does not suffice. */
export interface Uncovering {
  /** Whatever was taken off is covered again. */
  forget(): void
  /** Goes on for what one frame allows, and returns whether there is more to do. */
  follow(scene: Scene): boolean
}

/** What one frame takes off: a disc costs as many pixels as it has, however quickly it is decided on. */
const pixelsPerFrame = 1_500_000
/** What deciding on them may take of a frame, in milliseconds. */
const budget = 3
const iteratesPerClockReading = 512
/** Of a disc's radius: an iterate in a square this wide that has been uncovered before changes nothing to be seen. */
const square = 0.2

export function uncovering(cover: Cover): Uncovering {
  let before: Scene | null = null
  /** How many iterates of each walk have been followed. */
  let followed: number[] = []
  let uncovered = new Uint8Array()
  let discs = 0

  function restart({ walks, projection: { width, height }, radius }: Scene): void {
    const size = squaresAcross(width, radius) * squaresAcross(height, radius)
    if (uncovered.length === size) uncovered.fill(0)
    else uncovered = new Uint8Array(size)
    followed = walks.map(() => 0)
    cover.lay()
  }

  function visit({ projection, radius }: Scene, { x, y }: Walk, t: number): void {
    const { width, height } = projection
    const px = projection.x(x[t]!)
    const py = projection.y(y[t]!)
    // Not a number where the projection overflows, and then nowhere.
    const isSeen = px > -radius && px < width + radius && py > -radius && py < height + radius
    if (!isSeen) return
    const column = Math.floor((px + radius) / (square * radius))
    const row = Math.floor((py + radius) / (square * radius))
    const place = row * squaresAcross(width, radius) + column
    if (uncovered[place] === 1) return
    uncovered[place] = 1
    discs++
    cover.uncover(px, py)
  }

  /** Returns whether the walk has been followed to its end. */
  function follow(scene: Scene, index: number, deadline: number): boolean {
    const walk = scene.walks[index]!
    const end = Math.min(scene.t + 1, walk.x.length)
    const most = pixelsPerFrame / (2 * scene.radius) ** 2
    let next = followed[index]!
    // Where the walker stands is seen at once, however long it takes to follow it there.
    if (next < end) visit(scene, walk, end - 1)
    while (next < end) {
      if (discs >= most || performance.now() > deadline) break
      const pause = Math.min(end, next + iteratesPerClockReading)
      while (next < pause && discs < most) visit(scene, walk, next++)
    }
    followed[index] = next
    return next >= end
  }

  return {
    forget() {
      before = null
    },
    follow(scene) {
      if (!before || !goesOn(before, scene)) restart(scene)
      before = scene
      discs = 0
      const deadline = performance.now() + budget
      let isDone = true
      for (const index of scene.walks.keys()) isDone = follow(scene, index, deadline) && isDone
      return !isDone
    },
  }
}

function goesOn(before: Scene, now: Scene): boolean {
  return (
    before.walks === now.walks &&
    before.projection === now.projection &&
    before.radius === now.radius &&
    before.t <= now.t
  )
}

function squaresAcross(length: number, radius: number): number {
  return Math.ceil((length + 2 * radius) / (square * radius)) + 1
}
