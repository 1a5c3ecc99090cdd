import type { VNode } from 'preact'
import { Field, type FieldProps } from '#web/components/field.tsx'

/** From where distances to offices are counted; what was typed stands there still. */
export const NearField = ({ view, errors }: Pick<FieldProps, 'view' | 'errors'>): VNode => (
  <Field
    view={view}
    errors={errors}
    name="near"
    label={view.t('insurers.plan.near')}
    hint={view.t('insurers.plan.near-hint')}
    value={view.query['near']}
    maxlength={200}
  />
)
