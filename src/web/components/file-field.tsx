import type { VNode } from 'preact'
import { describedBy, FormGroup, isRefused, type Question } from './form-group.tsx'

/** Files from the device or its camera; with the script the chosen ones are shown before they are sent. */
export interface FileFieldProps extends Question {
  multiple?: boolean
  /** MIME types and endings, as `accept` takes them. */
  accept?: string
  /** Opens the camera of a phone at once; leave out where the picture may be made already. */
  capture?: 'environment' | 'user'
}

/** A question answered by files. */
export function FileField(props: FileFieldProps): VNode {
  const { view, name, multiple, accept = 'image/jpeg,image/png,application/pdf', capture } = props
  const refused = isRefused(props)
  return (
    <FormGroup {...props}>
      <input
        class={`govuk-file-upload polis-file${refused ? ' govuk-file-upload--error' : ''}`}
        id={name}
        name={name}
        type="file"
        multiple={multiple}
        accept={accept}
        capture={capture}
        aria-describedby={describedBy(props)}
        aria-invalid={refused || undefined}
        data-preview={`${name}-preview`}
      />
      <ul class="polis-previews" id={`${name}-preview`} aria-label={view.t('web.file.chosen')} hidden />
    </FormGroup>
  )
}
