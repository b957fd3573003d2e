import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Controls that keys, and whatever is about to lose the focus, can reach; each is registered by the component that has it.
 */
export const controlNames = [
  // One for the whole experiment.
  'chart',
  'chartQuantity',
  'chartScale',
  'comparisons',
  'contourSpacing',
  'download',
  'fullScreen',
  'graph',
  'help',
  'landscape',
  'maximumSteps',
  'play',
  'share',
  'start',
  'stopping',
  'surface',
  'table',
  'theme',
  'view',
  // One for each run.
  'method',
  'rate',
  'runMenu',
  'runName',
  // One for each plot, be it of one run or of all.
  'crosshair',
  'ring',
  'zoomIn',
  'zoomOut',
] as const

export type ControlName = (typeof controlNames)[number]

export interface Control {
  readonly focus: () => void
  /** The action of its key, where that is more than to put the focus on it. */
  readonly act?: () => void
}

/** Covers, which lie over the rest of an experiment while they are open. */
type Cover = 'menu' | 'dialog'

/** The controls of one experiment that are on the screen. */
export interface Controls {
  /** `run` is null for what there is once. Returns what takes the control away again. */
  readonly register: (name: ControlName, run: number | null, control: Control) => () => void
  /** Does what a key wants of the control of a run, or else of the one there is for all; nothing where there is neither. */
  readonly act: (name: ControlName, run?: number) => void
  readonly focus: (name: ControlName, run?: number) => void
  readonly registered: () => ReadonlySet<ControlName>
  /** Returns what uncovers the experiment again. */
  readonly cover: (by: Cover) => () => void
  readonly isCovered: (by: Cover) => boolean
}

export function createControls(): Controls {
  const known = new Map<string, { readonly name: ControlName; readonly control: Control }>()
  const covers = new Set<{ readonly by: Cover }>()
  const find = (name: ControlName, run: number | null = null) =>
    (known.get(`${name} ${run}`) ?? known.get(`${name} ${null}`))?.control
  return {
    register: (name, run, control) => {
      const key = `${name} ${run}`
      const entry = { name, control }
      known.set(key, entry)
      return () => {
        if (known.get(key) === entry) known.delete(key)
      }
    },
    act: (name, run) => {
      const control = find(name, run)
      if (control?.act) control.act()
      else control?.focus()
    },
    focus: (name, run) => find(name, run)?.focus(),
    registered: () => new Set([...known.values()].map(({ name }) => name)),
    cover: (by) => {
      const cover = { by }
      covers.add(cover)
      return () => covers.delete(cover)
    },
    isCovered: (by) => [...covers].some((cover) => cover.by === by),
  }
}

export const ControlsContext = createContext<Controls | null>(null)

export function useControls(): Controls {
  const controls = useContext(ControlsContext)
  if (!controls) throw new Error('ControlsContext has no value here.')
  return controls
}

/** Has keys reach a control for as long as its component is there; one without a name is reached by none. */
export function useControl(
  name: ControlName | undefined,
  control: Control,
  run: number | null = null,
): void {
  const { register } = useControls()
  const latest = useRef(control)
  useEffect(() => {
    latest.current = control
  })
  useEffect(() => {
    if (name === undefined) return
    return register(name, run, {
      focus: () => latest.current.focus(),
      act: () => (latest.current.act ?? latest.current.focus)(),
    })
  }, [name, run, register])
}

/** Keeps the keys of an experiment for what lies over it, as long as that is open. */
export function useCover(by: Cover, open: boolean): void {
  const { cover } = useControls()
  // In step with the screen: whoever sees that it is gone may press a key.
  useLayoutEffect(() => (open ? cover(by) : undefined), [cover, by, open])
}

/** Does what Escape means for what stays open beside the rest, wherever the focus is, unless something above it takes the key. */
export function useEscape(close: () => void): void {
  const { isCovered } = useControls()
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (isCovered('menu') || isCovered('dialog')) return
      // One key closes one thing, though two be open.
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', escaped)
    return () => document.removeEventListener('keydown', escaped)
  }, [isCovered])
}

/** Puts the focus on a field with its text selected, so that typing replaces it. */
export function focusOnField(field: HTMLElement | null | undefined): void {
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}
