import type { VNode } from 'preact'
import { day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Layout } from '../layout.tsx'
import type { View } from '../view.ts'
import { GalleryAnswers } from './gallery-answers.tsx'
import { GalleryQuestions } from './gallery-questions.tsx'

/** Refusals as a form would get them. */
export const GALLERY_REFUSALS: Refusal[] = [
  {
    code: 'gallery.surname',
    field: 'surname',
    says: { ru: 'Введите фамилию, как в паспорте', en: 'Enter the surname as in the passport' },
  },
  {
    code: 'gallery.birth-date',
    field: 'birthDate',
    says: {
      ru: 'Такой даты нет: проверьте день и месяц',
      en: 'There is no such date: check the day and the month',
    },
  },
  {
    code: 'gallery.who',
    field: 'who',
    says: { ru: 'Выберите, для кого полис', en: 'Choose who the policy is for' },
  },
  {
    code: 'gallery.scans',
    field: 'scans',
    says: { ru: 'Приложите фото паспорта', en: 'Attach a photo of the passport' },
  },
]

/** Every component on one page, for tests and for looking. */
export function Gallery({
  view,
  refused = false,
  wide = false,
}: {
  view: View
  refused?: boolean
  wide?: boolean
}): VNode {
  const errors = refused ? GALLERY_REFUSALS : []
  const title = view.language === 'ru' ? 'Все части страниц' : 'Every part of pages'
  return (
    <Layout view={view} title={title} back="/before" errors={errors} wide={wide}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.format.day(day('1985-03-27'))}</p>
      <GalleryAnswers view={view} />
      <GalleryQuestions view={view} errors={errors} />
    </Layout>
  )
}
