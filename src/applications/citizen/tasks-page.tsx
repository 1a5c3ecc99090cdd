import type { VNode } from 'preact'
import { LinkButton } from '#web/components/link-button.tsx'
import { TaskList, type Task } from '#web/components/task-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'
import type { StepName } from './step.ts'
import { errorsOf, isAsked, pathToGoOn, STEPS } from './steps.ts'

const SECTIONS: readonly { id: string; steps: readonly StepName[] }[] = [
  { id: 'route', steps: ['who', 'category', 'birth'] },
  { id: 'person', steps: ['name', 'document', 'status', 'snils', 'representative', 'address', 'contact'] },
  { id: 'insurer', steps: ['insurer'] },
]

interface Props {
  view: View
  answers: Answers
  files: number
  with_: ApplicationDependencies
}

/** How far each section of the application is (C05). */
export function TasksPage(props: Props): VNode {
  const { view, answers, files, with_ } = props
  const title = view.t('applications.tasks.title')
  const [route, person, insurer] = SECTIONS.map(section => taskOf(props, section))
  const known = [route, person, insurer].every(task => task?.state === 'done')
  const papers: Task = {
    id: 'files',
    title: view.t('applications.tasks.files'),
    hint: view.t('applications.tasks.files-hint', { count: files }),
    state: files > 0 ? 'done' : 'todo',
    ...(route?.state === 'done' && { href: '/apply/files' }),
  }
  const check: Task = {
    id: 'check',
    title: view.t('applications.tasks.check'),
    state: known ? 'todo' : 'blocked',
    ...(known && { href: '/apply/check' }),
  }
  const tasks = [route, person, papers, insurer, check].filter(task => task !== undefined)
  return (
    <Layout view={view} title={title} back="/apply">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('applications.tasks.lead')}</p>
      <TaskList view={view} tasks={tasks} />
      <LinkButton href={pathToGoOn(answers, with_, view.today)}>
        {view.t('applications.tasks.go-on')}
      </LinkButton>
    </Layout>
  )
}

function taskOf({ view, answers, with_ }: Props, section: { id: string; steps: readonly StepName[] }): Task {
  const steps = STEPS.filter(
    step => section.steps.includes(step.name) && isAsked(step, answers, with_, view.today),
  )
  const unfinished = steps.filter(step => errorsOf(step, answers, with_, view.today).length > 0)
  const isBegun = steps.some(step => step.fields.some(name => answers[name]))
  return {
    id: section.id,
    title: view.t(`applications.tasks.${section.id}`),
    href: `/apply/${(unfinished[0] ?? steps[0])?.name}`,
    state: unfinished.length === 0 ? 'done' : isBegun ? 'started' : 'todo',
  }
}
