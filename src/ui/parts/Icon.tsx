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
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
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
    </svg>
  )
}
