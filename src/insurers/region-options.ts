import type { View } from '#web/view.ts'
import type { Region } from './region.ts'

/** Regions to choose from, each as its code and name. */
export const regionOptions = (
  { language }: Pick<View, 'language'>,
  regions: readonly Region[],
): { value: string; label: string }[] =>
  regions.map(({ code, name }) => ({ value: code, label: `${code} – ${name[language]}` }))
