import { type ComponentType, lazy } from 'react'
import { alive } from './alive'

/** A part of the page that is loaded once the rest is alive. Where that fails the page does without it. */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    await alive
    const loaded: ComponentType<Props> = await load().catch(() => Nothing)
    return { default: loaded }
  })
}

function Nothing() {
  return null
}
