/**
 * The name of the event by which a slider tells that somebody asks what a place on it would do without setting it, as a finger
 * does that rests. Its `detail` is the place, as the x of a pointer; null once that is over.
 */
export const rateAsked = 'rateasked'
