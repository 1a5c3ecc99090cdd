/** A number with all but its last three characters covered, as it may be seen by someone who only compares. */
export const masked = (number: string): string => {
  const bare = number.replaceAll(/[\s-]/g, '')
  return bare.length > 3 ? `•••${bare.slice(-3)}` : bare
}
