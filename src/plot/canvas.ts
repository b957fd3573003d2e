/** Sizes a canvas to the device's pixels and clears it; one unit of the context is one CSS pixel. */
export function freshContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2d context for a canvas.')
  const columns = Math.round(width * devicePixelRatio)
  const rows = Math.round(height * devicePixelRatio)
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns
    canvas.height = rows
  } else {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, columns, rows)
  }
  context.setTransform(columns / width, 0, 0, rows / height, 0, 0)
  return context
}
