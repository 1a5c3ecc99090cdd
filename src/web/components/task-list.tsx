import type { ComponentChildren, VNode } from 'preact'
import type { View } from '../view.ts'
import { Tag } from './tag.tsx'

/** How far a task is; `wrong` is for staff and for what only the person can put right. */
export type TaskState = 'done' | 'todo' | 'started' | 'blocked' | 'wrong'

/** One task of a list. */
export interface Task {
  id: string
  title: string
  /** Left out where the task cannot be opened yet. */
  href?: string
  hint?: ComponentChildren
  state: TaskState
}

/** Tasks with their states; what is done is plain text, so that the eye finds what is left. */
export function TaskList({ view, tasks }: { view: View; tasks: readonly Task[] }): VNode {
  return (
    <ul class="govuk-task-list">
      {tasks.map(task => (
        <li class={`govuk-task-list__item${task.href ? ' govuk-task-list__item--with-link' : ''}`}>
          <div class="govuk-task-list__name-and-hint">
            <TaskName task={task} />
            {task.hint && (
              <div class="govuk-task-list__hint" id={`${task.id}-hint`}>
                {task.hint}
              </div>
            )}
          </div>
          <div class="govuk-task-list__status" id={`${task.id}-state`}>
            <TaskStateWords view={view} state={task.state} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function TaskName({ task }: { task: Task }): VNode {
  if (!task.href) return <div>{task.title}</div>
  const described = task.hint ? `${task.id}-hint ${task.id}-state` : `${task.id}-state`
  return (
    <a class="govuk-link govuk-task-list__link" href={task.href} aria-describedby={described}>
      {task.title}
    </a>
  )
}

function TaskStateWords({ view, state }: { view: View; state: TaskState }): VNode {
  const words = view.t(`web.task.${state}`)
  if (state === 'done' || state === 'blocked')
    return <span class={state === 'blocked' ? 'polis-muted' : ''}>{words}</span>
  return <Tag kind={state === 'wrong' ? 'error' : state === 'started' ? 'info' : 'plain'}>{words}</Tag>
}
