/** A part of the page or of its worker that has a script of its own, and is loaded when it is wanted. */
export interface Part<Value> {
  /**
   * The sentence that people are told where the part cannot be had; null where nobody misses it.
   */
  readonly missing: string | null
  /** Null until it has been loaded. */
  readonly loaded: Value | null
  /** Loads it, once for all; where that has failed it is tried anew. */
  load(): Promise<Value>
}

interface Policy {
  readonly missing: string | null
  /** Resolved when there is time to load it; at once where it is left out. */
  readonly when?: () => Promise<void>
}

/** @param load imports one module, and does nothing else */
export function createPart<Value>(
  load: () => Promise<Value>,
  { missing, when }: Policy,
  importFrom: (address: string) => Promise<Value> = (address) => import(/* @vite-ignore */ address),
): Part<Value> {
  let loaded: Value | null = null
  let loading: Promise<Value> | null = null
  /** The script that could not be had, and how often it could not. */
  let failed: { readonly script: string | null; readonly times: number } | null = null

  async function attempt(): Promise<Value> {
    try {
      await when?.()
      const value = await (failed?.script
        ? importFrom(`${failed.script}?again=${failed.times}`)
        : load())
      loaded = value
      return value
    } catch (reason) {
      loading = null
      failed = { script: failed?.script ?? scriptIn(reason), times: (failed?.times ?? 0) + 1 }
      throw reason
    }
  }

  return {
    missing,
    get loaded() {
      return loaded
    },
    load() {
      loading ??= attempt()
      return loading
    },
  }
}

/** Browsers name it where they remember that it could not be had, and then never ask for that address again. */
function scriptIn(reason: unknown): string | null {
  return /https?:\/\/\S+\.js/.exec(String(reason))?.[0] ?? null
}
