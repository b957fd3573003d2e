import { createContext, useContext } from 'react'

/** Whether what happens at an element of the page is meant for this experiment; one that is alone has all of it. */
type IsOwn = (target: Element) => boolean

export const OwnEventsContext = createContext<IsOwn>(() => true)

export function useOwnEvents(): IsOwn {
  return useContext(OwnEventsContext)
}
