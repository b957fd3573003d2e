import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import bold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?url'
import italic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?url'
import upright from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url'
import letters from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url'

/** The fonts that every page shows. */
const files = [latin, greek, upright, italic, bold, letters]

/**
 * Resolves once the fonts have come, or cannot be had: their sheets are better asked for after that, so that the page is laid
 * out for all of them at once.
 */
export async function fontsHere(): Promise<void> {
  await Promise.all(files.map(fetchEarly))
}

function fetchEarly(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href })
    link.onload = () => resolve()
    link.onerror = () => resolve()
    document.head.append(link)
  })
}
