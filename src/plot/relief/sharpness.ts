import type { WebGLRenderer } from 'three'

/** The fineness with which the picture is drawn. */
export interface Sharpness {
  /** True while the ground is to be drawn with fewer triangles as well. */
  readonly isCoarse: boolean
  /** Told of every movement. */
  moved(): void
  stop(): void
}

const most = 2
/** Milliseconds without movement after which a picture that was coarse is drawn anew. */
const rest = 160

/**
 * Sets how finely the picture is drawn. A processor draws coarsely while it moves, and once it rests finely enough to look
 * smooth; a graphics card always draws as finely as the screen.
 */
export function sharpness(
  renderer: WebGLRenderer,
  isSoftware: boolean,
  request: () => void,
): Sharpness {
  let isCoarse = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (ratio: number) => {
    if (renderer.getPixelRatio() !== ratio) renderer.setPixelRatio(ratio)
  }
  if (!isSoftware) set(Math.min(most, devicePixelRatio))

  return {
    get isCoarse() {
      return isCoarse
    },
    moved() {
      // A page moved to another screen is drawn as fine as that one.
      if (!isSoftware) return set(Math.min(most, devicePixelRatio))
      set(1)
      isCoarse = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        set(most)
        isCoarse = false
        request()
      }, rest)
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
