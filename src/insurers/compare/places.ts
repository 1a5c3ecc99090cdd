/** The four places of a comparison, as its form and its address name them. */
export const PLACES = ['first', 'second', 'third', 'fourth'] as const
