/** The five official indicators of an insurer's work (SMO-07), in the order of their source. */
export const INDICATORS = ['insured', 'offices', 'experts', 'information', 'complaints'] as const
/** One of INDICATORS. */
export type Indicator = (typeof INDICATORS)[number]

/** What a person looks for on the site of an insurer (SMO-08); five of five is a complete site. */
export const SITE_PARTS = ['contacts', 'offices', 'rights', 'forms', 'advice'] as const
/** One of SITE_PARTS. */
export type SitePart = (typeof SITE_PARTS)[number]
