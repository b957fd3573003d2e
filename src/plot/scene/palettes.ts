import { type Colour, faded, mixed } from './colour'
import type { Palette } from './palette'

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** Every colour of the pictures, light and dark; the page's style sheets have the same, which a test holds equal. */
const table = {
  paper: ['#faf9f6', '#14171a'],
  card: ['#ffffff', '#1b1f23'],
  ink: ['#1d2125', '#e9ecef'],
  muted: ['#5f666e', '#9aa3ab'],
  hairline: ['#e6e3dc', '#2c3238'],
  edge: ['#8d8f90', '#6b747d'],
  'contour-0': ['#8599aa', '#07090b'],
  'contour-1': ['#aebdc8', '#161b20'],
  'contour-2': ['#d0d9df', '#252e37'],
  'contour-3': ['#e8ebec', '#35414d'],
  'contour-4': ['#f8f7f3', '#475563'],
  // Three tenths of it, on whichever of the fills.
  'contour-line': ['#1d2125', '#c3cbd2'],
  'outcome-arrived': ['#1f5a68', '#86c3cf'],
  'outcome-other': ['#7a939b', '#557c85'],
  'outcome-waiting': ['#6b737b', '#98a1a9'],
  'outcome-restless': ['#6c4a97', '#bba5e6'],
  'outcome-gone': ['#a3163d', '#ff8fa6'],
  'run-1': ['#0072b2', '#56b4e9'],
  'run-2': ['#00875f', '#2fc79a'],
  'run-3': ['#d55e00', '#ff8a4c'],
  'run-4': ['#9a4f96', '#d69ad2'],
  'run-5': ['#8a6d00', '#e6c34a'],
  'run-6': ['#4a4f57', '#c2c8ce'],
  'run-text-1': ['#0067a3', '#56b4e9'],
  'run-text-2': ['#00704f', '#2fc79a'],
  'run-text-3': ['#b34700', '#ff8a4c'],
  'run-text-4': ['#86407f', '#d69ad2'],
  'run-text-5': ['#735a00', '#e6c34a'],
  'run-text-6': ['#4a4f57', '#c2c8ce'],
  'basin-1': ['#9cc0e8', '#2c5f8f'],
  'basin-2': ['#f0e2a0', '#77661c'],
  'basin-3': ['#fbc0cb', '#85405a'],
  'basin-4': ['#93d5bf', '#1f6d58'],
  'basin-5': ['#f3ae94', '#8a4a2c'],
  'basin-6': ['#d5d97e', '#586a14'],
  'basin-7': ['#c3b4e3', '#574a8c'],
  'basin-8': ['#b9e6f7', '#2a7a8c'],
  'basin-slow': ['#27303a', '#080a0c'],
} as const satisfies Readonly<Record<string, readonly [light: Colour, dark: Colour]>>

export type ColourName = keyof typeof table

export const colourNames = Object.keys(table) as readonly ColourName[]

/** The palettes of light and dark pictures. */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: paletteOf((name) => table[name][0]),
  dark: paletteOf((name) => table[name][1]),
}

function paletteOf(colour: (name: ColourName) => Colour): Palette {
  return Object.assign(colour, {
    faded: (name: ColourName, share: number) => faded(colour(name), share),
    mixed: (from: ColourName, share: number, to: ColourName) =>
      mixed(colour(from), share, colour(to)),
  })
}
