export interface Graphics {
  readonly context: WebGL2RenderingContext
  /** Drawn by the processor: every pixel costs. */
  readonly isSoftware: boolean
}

/** Null where the browser or the machine has no WebGL to give. */
export function openGraphics(canvas: HTMLCanvasElement): Graphics | null {
  const probe = document.createElement('canvas').getContext('webgl2')
  if (!probe) return null
  const isSoftware = software.test(nameOf(probe))
  closeGraphics(probe)
  const context = canvas.getContext('webgl2', { antialias: !isSoftware })
  return context && { context, isSoftware }
}

/** Gives the memory back at once: a browser has few contexts, and takes the oldest away when they run out. */
export function closeGraphics(context: WebGL2RenderingContext): void {
  context.getExtension('WEBGL_lose_context')?.loseContext()
}

const software = /swiftshader|llvmpipe|softpipe|software|basic render/i

function nameOf(context: WebGL2RenderingContext): string {
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')
  return String(context.getParameter(unmasked?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER))
}
