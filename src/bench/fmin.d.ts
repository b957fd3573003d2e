declare module 'fmin/src/gradientDescent' {
  interface Iterate {
    readonly x: readonly number[]
    readonly fx: number
    readonly fxprime: readonly number[]
  }

  export function gradientDescent(
    f: (x: readonly number[], gradient: number[]) => number,
    initial: readonly number[],
    params: {
      readonly maxIterations: number
      readonly learnRate: number
      readonly history?: Iterate[]
    },
  ): Iterate
}
