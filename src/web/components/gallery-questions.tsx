import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { View } from '../view.ts'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { CsrfField } from './csrf-field.tsx'
import { DateField } from './date-field.tsx'
import { Field } from './field.tsx'
import { FileField } from './file-field.tsx'
import { LinkButton } from './link-button.tsx'
import { Radios } from './radios.tsx'
import { readDateField } from './read-date-field.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

/** The questions of a form, each in one example. */
export function GalleryQuestions({ view, errors }: { view: View; errors: readonly Refusal[] }): VNode {
  const say = (ru: string, en: string) => (view.language === 'ru' ? ru : en)
  const ask = { view, errors }
  const typed = readDateField(
    { 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '1985' },
    'birthDate',
  )
  return (
    <form method="post" action="/gallery" data-scan data-primary data-unsaved noValidate>
      <CsrfField view={view} />
      <h2 class="govuk-heading-m">{say('Вопросы', 'Questions')}</h2>
      <Field
        {...ask}
        name="surname"
        label={say('Фамилия', 'Surname')}
        hint={say('Как в паспорте', 'As in the passport')}
        autocomplete="family-name"
        width={20}
      />
      <Field {...ask} name="find" label={say('Найти', 'Find')} type="search" autocomplete="off" search scan />
      <DateField
        {...ask}
        name="birthDate"
        label={say('Дата рождения', 'Date of birth')}
        value={typed}
        birthDate
      />
      <Radios
        {...ask}
        name="who"
        label={say('Для кого полис?', 'Who is the policy for?')}
        choices={[
          { value: 'me', label: say('Для меня', 'For me') },
          {
            value: 'child',
            label: say('Для ребёнка', 'For a child'),
            hint: say('До 18 лет', 'Under 18'),
            children: <Field {...ask} name="childName" label={say('Имя ребёнка', 'The child’s name')} />,
          },
          {
            value: 'other',
            label: say('Для другого взрослого', 'For another adult'),
            divider: say('или', 'or'),
          },
        ]}
      />
      <Checkboxes
        {...ask}
        name="have"
        label={say('Что у вас есть?', 'What do you have?')}
        values={['snils']}
        choices={[
          { value: 'passport', label: say('Паспорт', 'Passport') },
          { value: 'snils', label: say('СНИЛС', 'SNILS') },
        ]}
      />
      <Select
        {...ask}
        name="region"
        label={say('Регион', 'Region')}
        empty={say('Выберите регион', 'Choose a region')}
        value="77"
        options={[
          { value: '77', label: say('Москва', 'Moscow') },
          { value: '75', label: say('Забайкальский край', 'Transbaikal') },
        ]}
      />
      <TextArea {...ask} name="story" label={say('Что случилось', 'What happened')} rows={4} value="" />
      <FileField
        {...ask}
        name="scans"
        label={say('Фото документов', 'Photos of documents')}
        hint={say('JPEG, PNG или PDF, до 10 МБ каждый', 'JPEG, PNG or PDF, up to 10 MB each')}
        multiple
      />
      <div class="govuk-button-group">
        <Button>{say('Продолжить', 'Continue')}</Button>
        <Button kind="secondary" name="later" value="1">
          {say('Сохранить и выйти', 'Save and leave')}
        </Button>
        <Button kind="warning">{say('Отозвать заявление', 'Withdraw the application')}</Button>
        <LinkButton href="/cancel" kind="secondary">
          {say('Отмена', 'Cancel')}
        </LinkButton>
      </div>
    </form>
  )
}
