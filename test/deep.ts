/** True for `npm run test:deep`: full counts, and every page in every setting. */
export const DEEP = process.env['POLIS_TEST_DEEP'] === '1'

/** Every value in a deep run; else one, another for each row of a matrix, so that each setting is tried by some row. */
export const eachOrOne = <T>(values: readonly T[], row: number): readonly T[] =>
  DEEP ? values : values.filter((_value, index) => index === row % values.length)
