import type { ColourName } from '../palette'
import type { OutcomeKind } from './outcome-kinds'
import type { Pattern } from './pattern'

/** Arrived, still under way, going up and down, and gone. */
export const outcomeColours = [
  'outcome-arrived',
  'outcome-waiting',
  'outcome-restless',
  'outcome-gone',
] as const satisfies readonly ColourName[]

export type OutcomeColour = (typeof outcomeColours)[number]

/** The one sign of what becomes of a run: on tracks, maps and verdicts, in figures and in the help. */
export interface OutcomeSign {
  /** Colour of the icon and of the pattern. */
  readonly colour: OutcomeColour
  /** Path data of the strokes of an icon, amid a box of 24 units. */
  readonly icon: string
  /** Null for what is filled throughout. */
  readonly pattern: Pattern | null
}

/** No colour alone tells what becomes of a run: colours say how it ends, icons and patterns in which way. */
export const outcomeSigns: Readonly<Record<OutcomeKind, OutcomeSign>> = {
  reaches: { colour: 'outcome-arrived', icon: 'M7 12.5l3.5 3.5L17 8.5', pattern: null },
  floor: {
    colour: 'outcome-arrived',
    icon: 'M8 10l3 3L16 7M6.5 17H17.5',
    pattern: {
      width: 1.1,
      lines: [
        [
          [0, 4],
          [8, 4],
        ],
      ],
    },
  },
  saddle: {
    colour: 'outcome-waiting',
    icon: 'M7 7Q12 13 17 7M7 17Q12 11 17 17',
    pattern: {
      width: 0.9,
      lines: [
        [
          [1, 0.8],
          [2.5, 2.1],
          [4, 2.5],
          [5.5, 2.1],
          [7, 0.8],
        ],
        [
          [1, 7.2],
          [2.5, 5.9],
          [4, 5.5],
          [5.5, 5.9],
          [7, 7.2],
        ],
      ],
    },
  },
  maximum: {
    colour: 'outcome-waiting',
    icon: 'M6.5 16.5Q12 4.5 17.5 16.5',
    pattern: {
      width: 0.9,
      lines: [
        [
          [1.5, 5.8],
          [2.9, 3.1],
          [4, 2.5],
          [5.1, 3.1],
          [6.5, 5.8],
        ],
      ],
    },
  },
  rests: {
    colour: 'outcome-waiting',
    icon: 'M7 12H17',
    pattern: {
      width: 1.1,
      lines: [
        [
          [2, 4],
          [6, 4],
        ],
      ],
    },
  },
  crawls: {
    colour: 'outcome-waiting',
    icon: 'M6.5 12h.01M10 12h.01M13.5 12h.01M15 8.5L18.5 12L15 15.5',
    pattern: { width: 2, lines: [[[2, 2]], [[6, 6]]] },
  },
  still: {
    colour: 'outcome-waiting',
    icon: 'M9.5 9.5H14.5V14.5H9.5Z',
    pattern: {
      width: 2.4,
      lines: [
        [
          [3, 4],
          [5, 4],
        ],
      ],
    },
  },
  oscillates: {
    colour: 'outcome-restless',
    icon: 'M5.5 14L8.75 9.5L12 14L15.25 9.5L18.5 14',
    pattern: {
      width: 1.1,
      lines: [
        [
          [0, 5.5],
          [2, 2.5],
          [4, 5.5],
          [6, 2.5],
          [8, 5.5],
        ],
      ],
    },
  },
  unsettled: {
    colour: 'outcome-restless',
    icon: 'M5.5 13Q8 6.5 10.5 12T15 13T18.5 11',
    pattern: {
      width: 0.9,
      lines: [
        [
          [0, 4],
          [1, 2.7],
          [2.3, 2.4],
          [4, 4],
          [5.5, 5.4],
          [7, 5.3],
          [8, 4],
        ],
      ],
    },
  },
  scatters: {
    colour: 'outcome-restless',
    icon: 'M8 8.5h.01M13.5 7h.01M16.5 11.5h.01M10.5 12h.01M7.5 15.5h.01M13.5 16.5h.01',
    pattern: { width: 1.6, lines: [[[1.5, 2.5]], [[4.5, 1.5]], [[6.5, 4.5]], [[3, 6]]] },
  },
  leaps: {
    colour: 'outcome-restless',
    icon: 'M6 15Q7.5 6.5 12 6.5T18 15M12 11V17.5',
    pattern: {
      width: 1.1,
      lines: [
        [
          [0, 4],
          [2.5, 4],
        ],
        [
          [5.5, 4],
          [8, 4],
        ],
        [
          [4, 1.5],
          [4, 6.5],
        ],
      ],
    },
  },
  grows: {
    colour: 'outcome-restless',
    icon: 'M7 14.5L12 9L17 14.5',
    pattern: {
      width: 1.1,
      lines: [
        [
          [1, 5.5],
          [4, 2.5],
          [7, 5.5],
        ],
      ],
    },
  },
  stops: {
    colour: 'outcome-waiting',
    icon: 'M6.5 12H14M16.5 7.5V16.5',
    pattern: {
      width: 1.1,
      lines: [
        [
          [1.5, 4],
          [4.5, 4],
        ],
        [
          [6, 2],
          [6, 6],
        ],
      ],
    },
  },
  diverges: {
    colour: 'outcome-gone',
    icon: 'M8 8L16 16M16 8L8 16',
    pattern: {
      width: 1.1,
      lines: [
        [
          [2, 2],
          [6, 6],
        ],
        [
          [6, 2],
          [2, 6],
        ],
      ],
    },
  },
  overshoots: {
    colour: 'outcome-gone',
    icon: 'M6.5 8L11.5 16L17.5 9.5M14 9.5H17.5V13',
    pattern: {
      width: 1.2,
      lines: [
        [
          [1, 2],
          [4, 6],
          [7, 2],
        ],
      ],
    },
  },
  runsOff: {
    colour: 'outcome-gone',
    icon: 'M12 6.5V17M8 13L12 17L16 13',
    pattern: {
      width: 1.2,
      lines: [
        [
          [4, 0],
          [4, 8],
        ],
      ],
    },
  },
  leaves: {
    colour: 'outcome-gone',
    icon: 'M10 7H7V17H10M11 12H17.5M14.5 9L17.5 12L14.5 15',
    pattern: {
      width: 1.1,
      lines: [
        [
          [2.5, 6],
          [5.5, 2],
        ],
      ],
    },
  },
  // The look is that of the places where the contours say the same.
  outside: {
    colour: 'outcome-gone',
    icon: 'M8 16L16 8',
    pattern: {
      width: 0.9,
      lines: [
        [
          [9, -1],
          [-1, 9],
        ],
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [9, 7],
          [7, 9],
        ],
      ],
    },
  },
}
