/** Whether any of `element` is on the screen; `onShow` when it comes to be. */
export function watchVisible(
  element: HTMLElement,
  onShow: () => void,
): { readonly current: boolean; stop(): void } {
  let current = true
  const observer = new IntersectionObserver((entries) => {
    const isShown = entries.at(-1)?.isIntersecting ?? true
    const isNew = isShown && !current
    current = isShown
    if (isNew) onShow()
  })
  observer.observe(element)
  return {
    get current() {
      return current
    },
    stop: () => observer.disconnect(),
  }
}
