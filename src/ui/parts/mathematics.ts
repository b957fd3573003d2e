/**
 * Attributes of what is the same in every language and reads from left to right in all of them: formulas, numbers, plots,
 * tracks.
 */
export const mathematics = { dir: 'ltr', translate: 'no' } as const
