/** Services that people are often wrongly charged for: the choice is ours, from the two sources and the surveys named with the issue. */
export const OFTEN_CHARGED = [
  'laboratory-tests',
  'ultrasound',
  'mri',
  'gastroscopy',
  'light-cured-filling',
  'dental-anaesthesia',
  'hospital-asks-to-buy-medicine',
  'hospital-asks-to-buy-supplies',
  'implants-in-operation',
  'parent-in-hospital',
  'epidural',
  'massage',
] as const
