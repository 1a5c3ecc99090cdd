import type { Fund, Office } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import { formatsOf } from '#web/format.ts'
import { dueOn, type Application, type State } from './application.ts'

/** What the next step depends on beside the state. */
interface Surroundings {
  overdue: boolean
  /** By the law of its day a change of insurer is stamped on the policy. */
  stamped: boolean
  office: Office | null
  fund: Fund | null
}

/** What the person does or waits for next, in one or two sentences. */
export function nextStep(application: Application, { overdue, stamped, office, fund }: Surroundings): Words {
  const due = dueOn(application)
  const { kind, state } = application
  if (kind === 'change_of_insurer' && state === 'completed' && stamped) return STAMP
  return overdue && due ? late(due, fund) : STEPS[application.state](due ?? application.decisionDueOn, office)
}

const both = (ru: string, en: string): Words => ({ ru, en })
const inRussian = (on: Day): string => formatsOf('ru').day(on)
const inEnglish = (on: Day): string => formatsOf('en').day(on)

const late = (due: Day, fund: Fund | null): Words =>
  both(
    `Страховая компания опаздывает: срок прошёл ${inRussian(due)}. Позвоните ей; если не поможет, пожалуйтесь в территориальный фонд${fund ? `: ${fund.name}` : ''}.`,
    `The insurer is late: the term ended on ${inEnglish(due)}. Call the insurer; if that does not help, complain to the territorial fund${fund ? `: ${fund.name}` : ''}.`,
  )

/** A change of insurer leaves the paper policy in force (RPL-06). */
const STAMP = both(
  'Страховая компания сменилась, полис остаётся у вас. Если он бумажный, принесите его в пункт выдачи: на обороте поставят отметку новой компании.',
  'The insurer has changed and you keep the policy. If it is of paper, bring it to an office: the new insurer stamps its back.',
)

const AT_OFFICE = both('в пункте выдачи страховой компании', 'at an office of the insurer')

const STEPS: Record<State, (due: Day, office: Office | null) => Words> = {
  submitted: due =>
    both(
      `Страховая компания ответит не позже ${inRussian(due)}. Пока ничего делать не нужно.`,
      `The insurer answers by ${inEnglish(due)}. There is nothing to do until then.`,
    ),
  in_review: due =>
    both(
      `Заявление рассматривает сотрудник страховой компании. Ответ будет не позже ${inRussian(due)}.`,
      `A clerk of the insurer is looking at the application. The answer comes by ${inEnglish(due)}.`,
    ),
  returned: () =>
    both(
      'Исправьте то, о чём написала страховая компания, и отправьте заявление снова. Номер останется прежним.',
      'Correct what the insurer has written about and send the application again. Its number stays the same.',
    ),
  accepted: due =>
    both(
      `Вы застрахованы: временное свидетельство даёт те же права, что и полис. Полис будет готов не позже ${inRussian(due)}.`,
      `You are insured: the temporary certificate gives the same rights as a policy. The policy is ready by ${inEnglish(due)}.`,
    ),
  ready: (_due, office) =>
    both(
      `Полис готов. Заберите его: ${office?.address ?? AT_OFFICE.ru}. Возьмите с собой документ, удостоверяющий личность.`,
      `The policy is ready. Collect it: ${office?.address ?? AT_OFFICE.en}. Bring your identity document.`,
    ),
  handed_over: () =>
    both(
      'Полис выдан. Больше ничего делать не нужно.',
      'The policy has been handed over. There is nothing more to do.',
    ),
  issued: () =>
    both(
      'Полис оформлен и действует: приходить за ним не нужно. Сохраните его номер.',
      'The policy is issued and in force: there is no need to come for it. Keep its number.',
    ),
  completed: () =>
    both(
      'Сделано: сведения внесены в регистр. Приходить за документом не нужно.',
      'Done: the register has the new data. There is no document to come for.',
    ),
  refused: () =>
    both(
      'Прочитайте причину отказа. Если её можно устранить, подайте новое заявление; если не согласны — пожалуйтесь в территориальный фонд.',
      'Read the reason of the refusal. If it can be put right, apply again; if you disagree, complain to the territorial fund.',
    ),
  withdrawn: () =>
    both(
      'Вы отозвали заявление. Когда понадобится полис, подайте новое.',
      'You withdrew the application. When you need a policy, file another.',
    ),
}
