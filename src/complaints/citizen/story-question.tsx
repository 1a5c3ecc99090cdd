import type { VNode } from 'preact'
import { TextArea } from '#web/components/text-area.tsx'
import { LONGEST_WORDS } from '../words.ts'
import type { QuestionProps } from './question-page.tsx'

/** What happened, in the person's own words. */
export function StoryQuestion({ view, answers, errors }: QuestionProps): VNode {
  return (
    <TextArea
      view={view}
      name="story"
      label={view.t('complaints.citizen.step.story')}
      hint={view.t('complaints.citizen.story.hint')}
      heading
      errors={errors}
      value={answers.story}
      rows={8}
      maxlength={LONGEST_WORDS}
    />
  )
}
