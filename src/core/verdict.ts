/** What a teacher would say of a run; the numbers it speaks of are the trajectory's own. */
export type Verdict =
  | {
      readonly kind: 'converged'
      /**
       * `lowest`: the one global minimum known; `oneOfSeveral`: one of `lowestCount` equally low known minima;
       * `localOnly`: a lower one is known; `unknown`: nobody knows the global minimum (a typed formula).
       */
      readonly minimum: 'lowest' | 'oneOfSeveral' | 'localOnly' | 'unknown'
      readonly lowestCount: number
    }
  | { readonly kind: 'atSaddle' }
  | { readonly kind: 'atMaximum' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'runsOffDownhill' }
  | { readonly kind: 'diverged' }
  | { readonly kind: 'leftDomain' }
  | { readonly kind: 'stoppedEarly' }
  | { readonly kind: 'oscillating' }
  | { readonly kind: 'crawling'; readonly zigzagging: boolean }
