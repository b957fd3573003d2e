/** The books of what is under way on the page, or listens to what outlives an experiment. */
export interface Bookkeeping {
  readonly timers: number
  readonly frames: number
  /** The observers, each with what it observes. */
  readonly observers: readonly string[]
  /** The listeners, each with what it listens to. */
  readonly listeners: readonly string[]
}

const timers = new Set<unknown>()
const frames = new Set<number>()
const listeners = new Map<EventTarget, Set<string>>()
const observers = new Map<object, string>()
const listenerIds = new WeakMap<object, number>()
let lastListener = 0

/** The numbers of each at this moment. */
export function bookkeeping(): Bookkeeping {
  const named = [...listeners].flatMap(([target, kept]) =>
    [...kept].map((key) => `${target.constructor.name} ${key.replace(/ \d+ .*/, '')}`),
  )
  return {
    timers: timers.size,
    frames: frames.size,
    listeners: named.sort(),
    observers: [...observers.values()].sort(),
  }
}

keepTimers()
keepFrames()
keepListeners()
keepObservers('ResizeObserver')
keepObservers('MutationObserver')

/** Whether the wrapper that asks was called by the page, not by what drives the test, whose scripts have no address. */
function isOurs(): boolean {
  const [, , , caller = ''] = (new Error().stack ?? '').split('\n')
  return !/<anonymous>:\d/.test(caller)
}

function keepTimers(): void {
  const { setTimeout: set, clearTimeout: clear } = window
  const { requestIdleCallback: ask, cancelIdleCallback: cancel } = window
  const idle = (handle: number) => `idle ${handle}`
  Object.assign(window, {
    setTimeout: (act: (...rest: unknown[]) => void, delay?: number, ...rest: unknown[]) => {
      const handle = set(() => {
        timers.delete(handle)
        act(...rest)
      }, delay)
      timers.add(handle)
      return handle
    },
    clearTimeout: (handle?: number) => {
      timers.delete(handle)
      clear(handle)
    },
    requestIdleCallback: (act: IdleRequestCallback, options?: IdleRequestOptions) => {
      const handle = ask((deadline) => {
        timers.delete(idle(handle))
        act(deadline)
      }, options)
      timers.add(idle(handle))
      return handle
    },
    cancelIdleCallback: (handle: number) => {
      timers.delete(idle(handle))
      cancel(handle)
    },
  })
}

function keepFrames(): void {
  const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window
  Object.assign(window, {
    requestAnimationFrame: (act: FrameRequestCallback) => {
      const handle = request((time) => {
        frames.delete(handle)
        act(time)
      })
      frames.add(handle)
      return handle
    },
    cancelAnimationFrame: (handle: number) => {
      frames.delete(handle)
      cancel(handle)
    },
  })
}

/**
 * Counts the listeners of everything but elements, which take theirs with them, and of the roots of
 * the page.
 */
function keepListeners(): void {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  type Rest = [type: string, listener: object | null, options?: boolean | AddEventListenerOptions]
  const key = ([type, listener, options]: Rest) => {
    const known = listenerIds.get(listener!) ?? ++lastListener
    listenerIds.set(listener!, known)
    return `${type} ${known} ${typeof options === 'boolean' ? options : (options?.capture ?? false)}`
  }
  // Signals last as long as what they belong to; workers are counted by the test itself.
  const isKept = (target: EventTarget) =>
    target === document.documentElement ||
    target === document.body ||
    !(target instanceof Element || target instanceof AbortSignal || target instanceof Worker)
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...rest) {
    const target = this ?? window
    const [, listener, options] = rest
    if (listener && isKept(target) && isOurs()) {
      const kept = listeners.get(target) ?? new Set()
      listeners.set(target, kept.add(key(rest as Rest)))
      const signal = typeof options === 'object' ? options.signal : undefined
      if (signal) add.call(signal, 'abort', () => kept.delete(key(rest as Rest)))
    }
    return add.apply(target, rest)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...rest) {
    const target = this ?? window
    if (rest[1]) listeners.get(target)?.delete(key(rest as Rest))
    return remove.apply(target, rest)
  }
}

function keepObservers(name: 'ResizeObserver' | 'MutationObserver'): void {
  const { observe, disconnect } = window[name].prototype
  Object.assign(window[name].prototype, {
    observe(this: object, ...rest: unknown[]) {
      const { tagName, className } = rest[0] as Element
      if (isOurs()) observers.set(this, `${name} ${tagName} ${className}`)
      return Reflect.apply(observe, this, rest)
    },
    disconnect(this: object) {
      observers.delete(this)
      return Reflect.apply(disconnect, this, [])
    },
  })
}
