/** Sex as documents and the ENP know it: male or female. */
export type Sex = 'm' | 'f'
