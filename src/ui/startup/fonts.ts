/** The fonts that every page shows, and letters of each file of theirs that it needs. */
const shown = [
  ['1em "Inter Variable"', 'aη'],
  ['1em KaTeX_Main', 'a'],
  ['italic 1em KaTeX_Main', 'a'],
  ['bold 1em KaTeX_Main', 'a'],
  ['italic 1em KaTeX_Math', 'a'],
] as const

/**
 * Loads the fonts that the page is going to show, since each that comes once there is text has a browser lay it all out anew.
 * Until one comes, and for good where it cannot be had, text is set in the system's.
 */
export function loadFonts(): void {
  for (const [font, letters] of shown) document.fonts.load(font, letters).catch(() => {})
}
