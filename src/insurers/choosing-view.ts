import type { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type {
  comparisonShape,
  officesShape,
  plasticShape,
  ratingShape,
  standingShape,
} from './choosing-shapes.ts'
import type { ComparedInsurer } from './compare/compare.ts'
import type { Standing } from './history/standing.ts'
import type { OfficeList } from './offices/list-offices.ts'
import type { PlasticAnswer } from './offices/plastic.ts'
import type { PageOf } from './paging.ts'
import type { Rating, RatingInput } from './rating/rate.ts'

const tenth = (km: number | null): number | null => (km === null ? null : Math.round(km * 10) / 10)

/** A standing as the API shows it. */
export const standingView = (standing: Standing): z.infer<typeof standingShape> => ({
  ...standing,
  on: standing.on.toString(),
})

/** An answer about plastic as the API shows it. */
export const plasticView = ({ state, says, demonstration }: PlasticAnswer): z.infer<typeof plasticShape> => ({
  state,
  says,
  demonstration,
})

/** A page of offices as the API shows it. */
export const officesView = (
  { whence }: OfficeList,
  page: PageOf<OfficeList['offices'][number]>,
  on: Day,
): z.infer<typeof officesShape> => ({
  on: on.toString(),
  from: whence && {
    latitude: whence.point.latitude,
    longitude: whence.point.longitude,
    town: whence.town,
  },
  page: page.page,
  pages: page.pages,
  offices: page.rows.map(({ office, issues, km }) => ({
    insurer: office.insurer,
    region: office.region,
    address: office.address,
    hours: office.hours,
    phone: office.phone,
    issues,
    place: office.place,
    km: tenth(km),
    demonstration: office.demonstration,
  })),
})

/** A rating as the API shows it, with every input and its source. */
export const ratingView = ({
  insurer,
  lines,
  total,
  missing,
  demonstration,
}: Rating): z.infer<typeof ratingShape> => ({
  insurer,
  ours: true,
  total,
  missing,
  demonstration,
  indicators: lines.map(({ rule, input, best, points }) => ({
    ...rule,
    input: input && inputView(input),
    best,
    points,
  })),
})

const inputView = ({ asOfOn, ...input }: RatingInput) => ({ ...input, asOfOn: asOfOn.toString() })

/** A comparison as the API shows it. */
export const comparisonView = (
  compared: readonly ComparedInsurer[],
  on: Day,
): z.infer<typeof comparisonShape> => ({
  on: on.toString(),
  mandatoryServices: 'equal',
  insurers: compared.map(one => ({
    code: one.insurer.code,
    company: one.insurer.company.name,
    standing: standingView(one.standing),
    phone24h: one.phone24h,
    internetAdvice: one.internetAdvice,
    site: one.site && [...one.site],
    offices: one.offices,
    nearest: one.nearest && { address: one.nearest.office.address, km: tenth(one.nearest.km) },
    plastic: plasticView(one.plastic),
    rating: ratingView(one.rating),
    demonstration: one.demonstration,
  })),
})
