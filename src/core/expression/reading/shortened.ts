/** No name or number a person means is longer; to quote, or to split, more would be noise. */
export const longestShown = 24

/** A name or a number as it is quoted in a message. */
export function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
