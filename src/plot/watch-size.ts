export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Reports the size of an element's inside in CSS pixels once it is laid out, whenever it changes, and whenever the
 * device's pixels change size under it.
 */
export function watchSize(element: HTMLElement, onSize: (size: Size) => void): { stop(): void } {
  const report = () => onSize({ width: element.clientWidth, height: element.clientHeight })
  const observer = new ResizeObserver(report)
  observer.observe(element)
  let resolution: MediaQueryList | null = null
  const watchResolution = () => {
    resolution?.removeEventListener('change', changed)
    resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    resolution.addEventListener('change', changed)
  }
  const changed = () => {
    watchResolution()
    report()
  }
  watchResolution()
  return {
    stop() {
      observer.disconnect()
      resolution?.removeEventListener('change', changed)
    },
  }
}
