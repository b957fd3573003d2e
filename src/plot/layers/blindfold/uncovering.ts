import { visitedPlaces } from '../../scene/layers/blindfold/visited'
import { isContinued, type TracedPath } from '../../scene/paths/trace'
import type { Projection } from '../../scene/projection'

/** The cover over the plot; places are in pixels. */
export interface Cover {
  /** Covers all of it. */
  lay(): void
  /** Takes a disc off. */
  uncover(x: number, y: number): void
}

export interface Walked {
  readonly walks: readonly TracedPath[]
  readonly projection: Projection
  /** Radius of a disc, in pixels. */
  readonly radius: number
  /** The iterate up to which each walk has come, or its last where it is shorter. */
  readonly t: number
}

/** Takes a disc off a cover around every iterate that has been visited, and lays it anew where that does not suffice. */
export interface Uncovering {
  /** Covers again whatever was taken off. */
  forget(): void
  /** Goes on for what one frame allows, and returns whether there is more to do. */
  follow(scene: Walked): boolean
}

/** Pixels that one frame takes off: a disc costs as many as it has, however quickly it is decided on. */
const pixelsPerFrame = 1_500_000
/** Time that deciding on the discs may take of a frame, in milliseconds. */
const budget = 3
const iteratesPerClockReading = 512

export function uncovering(cover: Cover): Uncovering {
  let before: Walked | null = null
  /** Number of iterates of each walk that have been followed. */
  let followed: number[] = []
  const visited = visitedPlaces()
  let discs = 0

  function restart({ walks, projection, radius }: Walked): void {
    visited.restart(projection, radius)
    followed = walks.map(() => 0)
    cover.lay()
  }

  function visit(walk: TracedPath, t: number): void {
    const place = visited.visit(walk, t)
    if (!place) return
    discs++
    cover.uncover(...place)
  }

  /** Returns whether the walk has been followed to its end. */
  function follow(scene: Walked, index: number, deadline: number): boolean {
    const walk = scene.walks[index]!
    const end = Math.min(scene.t + 1, walk.x.length)
    const most = pixelsPerFrame / (2 * scene.radius) ** 2
    let next = followed[index]!
    // The walker's own place is seen at once, however long it takes to follow it there.
    if (next < end) visit(walk, end - 1)
    while (next < end) {
      if (discs >= most || performance.now() > deadline) break
      const pause = Math.min(end, next + iteratesPerClockReading)
      while (next < pause && discs < most) visit(walk, next++)
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

function goesOn(before: Walked, now: Walked): boolean {
  return (
    before.walks.length === now.walks.length &&
    before.walks.every((walk, index) => isContinued(walk, now.walks[index]!)) &&
    before.projection === now.projection &&
    before.radius === now.radius &&
    before.t <= now.t
  )
}
