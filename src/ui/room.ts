import { createContext, useContext, useSyncExternalStore } from 'react'
import { sizes } from './style/sizes'

/** How much room an experiment has across, by the widths at which style sheets lay it out anew. */
export type Room = 'wide' | 'medium' | 'narrow' | 'tiny'

interface WatchedRoom {
  readonly now: () => Room
  /** Returns what ends it. */
  readonly subscribe: (changed: () => void) => () => void
}

/** The room of an experiment; a page drawn without a screen has all there is. */
export const RoomContext = createContext<WatchedRoom>({
  now: () => 'wide',
  subscribe: () => () => {},
})

/**
 * The room in the box of `root`, which style sheets know by themselves. Measured where it changes alone: to ask for a width amid
 * a render has the browser lay out what is drawn of it so far.
 */
export function watchRoom(root: Element): WatchedRoom {
  let room = roomOf(root.clientWidth)
  return {
    now: () => room,
    subscribe(changed) {
      const observer = new ResizeObserver(() => {
        room = roomOf(root.clientWidth)
        changed()
      })
      observer.observe(root)
      return () => observer.disconnect()
    },
  }
}

/**
 * The room there is, for what follows something else in the page where it stands elsewhere on the screen: Tab and whoever listens
 * go by the page.
 */
export function useRoom(): Room {
  const { now, subscribe } = useContext(RoomContext)
  return useSyncExternalStore(subscribe, now, now)
}

function roomOf(width: number): Room {
  if (width <= sizes.tiny) return 'tiny'
  if (width <= sizes.narrow) return 'narrow'
  return width <= sizes.medium ? 'medium' : 'wide'
}
