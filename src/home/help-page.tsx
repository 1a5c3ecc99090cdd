import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { Details } from '#web/components/details.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'

const QUESTIONS = [
  'free',
  'registration',
  'snils',
  'newborn',
  'foreigner',
  'lost-number',
  'change',
  'late',
  'without-policy',
  'further-services',
  'looks',
] as const

/** Help with its search (X09): the questions whose words contain what was typed. */
export function HelpPage({ view, words }: { view: View; words: string }): VNode {
  const title = view.t('home.help.title')
  const found = QUESTIONS.filter(name => answers(view, name, words))
  return (
    <Layout view={view} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('home.help.lead')}</p>
      <search>
        <form method="get" action="/help">
          <Field
            view={view}
            name="q"
            type="search"
            label={view.t('home.help.search')}
            hint={view.t('home.help.search-hint')}
            value={words}
            maxlength={80}
            search
          />
          <Button kind="secondary">{view.t('home.help.find')}</Button>
        </form>
      </search>
      {found.map(name => (
        <Details summary={view.t(`home.help.question.${name}.title`)} open={words !== ''}>
          {view.t(`home.help.question.${name}.text`)}
        </Details>
      ))}
      {found.length === 0 && (
        <EmptyState
          title={view.t('home.help.nothing', { words })}
          action={{ href: '/help', text: view.t('home.help.all') }}
        >
          {view.t('home.help.nothing-why')}
        </EmptyState>
      )}
      <h2 class="govuk-heading-m">{view.t('home.help.phone-title')}</h2>
      <p class="govuk-body">{view.t('home.help.phone')}</p>
      <p class="govuk-body">
        {view.t('home.help.phone-none')}{' '}
        <a class="govuk-link" href="/insurers">
          {view.t('home.help.insurers')}
        </a>
      </p>
    </Layout>
  )
}

function answers(view: View, name: string, words: string): boolean {
  const text = `${view.t(`home.help.question.${name}.title`)} ${view.t(`home.help.question.${name}.text`)}`
  return text.toLocaleLowerCase().includes(words.toLocaleLowerCase())
}
