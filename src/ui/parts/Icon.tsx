const paths = {
  start: 'M6 5v14M19 5.5v13L9 12z',
  back: 'M15.5 6v12L7 12z',
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M8 5.5v13M16 5.5v13',
  forward: 'M8.5 6v12l8.5-6z',
  end: 'M18 5v14M5 5.500v13L15 12z',
  edit: 'M4 20l1-4L16.5 4.500a1.8 1.8 0 0 1 3 3L8 19zM14.5 6.500l3 3',
  close: 'M6 6l12 12M18 6L6 18',
  help: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9.5 9.700a2.5 2.5 0 1 1 3.700 2.200c-.9 .5-1.200 1-1.200 1.800M12 16.800v.01',
  light:
    'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4',
  dark: 'M20 14.500A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.500z',
  // A disc half in the shade: the sign of what may be light or dark.
  system: 'M12 3.500a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17v17',
  undo: 'M9 14L4 9l5-5M4 9h10.500a5.5 5.5 0 0 1 0 11H10',
  redo: 'M15 14l5-5-5-5M20 9H9.500a5.5 5.5 0 0 0 0 11H14',
  reset: 'M5 4v5h5M5.3 9A7.8 7.8 0 1 1 4.200 13',
  share: 'M12 15V3.500M7.5 8L12 3.500 16.5 8M8 11.500H5.500v9h13v-9H16',
  download: 'M12 3.500v12M7.5 11l4.5 4.500 4.5-4.500M5 20.500h14',
  enlarge: 'M14.5 4H20v5.500M20 4l-6.500 6.500M9.5 20H4v-5.500M4 20l6.500-6.500',
  reduce: 'M13.5 5v5.500H19M13.5 10.500L20 4M10.5 19v-5.500H5M10.5 13.500L4 20',
  chevron: 'M7 10l5 5 5-5',
} as const

export type IconName = keyof typeof paths

const solid: readonly IconName[] = ['start', 'back', 'play', 'forward', 'end']

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={solid.includes(name) ? 'icon icon-solid' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
      {name === 'system' && <path className="icon-shade" d="M12 3.500a8.5 8.5 0 0 1 0 17z" />}
    </svg>
  )
}
