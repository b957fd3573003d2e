import { drawAtOnce } from '../../plot/redraw'

/** Selector of the boxes that are as high as the window lets them be, and must keep the shape of what they show. */
const pictures = '.picture, .chart, .relief-stage'

/**
 * Has the experiment in `root` printed as it is on the screen, in light colours and scaled to the paper, so that every
 * picture is of what it shows there. Returns what ends that.
 */
export function preparePrinting(root: HTMLElement): () => void {
  const all = () => root.querySelectorAll<HTMLElement>(pictures)
  const begin = () => {
    for (const picture of all()) picture.style.height = `${picture.offsetHeight}px`
    root.style.setProperty('--screen', `${root.clientWidth}`)
    document.documentElement.classList.add('printing')
    // Once all who watch the theme have heard of it.
    queueMicrotask(drawAtOnce)
  }
  const end = () => {
    for (const picture of all()) picture.style.removeProperty('height')
    root.style.removeProperty('--screen')
    document.documentElement.classList.remove('printing')
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}
