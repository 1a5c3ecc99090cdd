import type { VNode } from 'preact'
import { formatSnils } from '../format.ts'
import type { View } from '../view.ts'
import { CareCard } from './care-card.tsx'
import { Details } from './details.tsx'
import { DataTable } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { Inset } from './inset.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { NumberDisplay } from './number-display.tsx'
import { Pagination } from './pagination.tsx'
import { PrintButton } from './print-button.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { SummaryList } from './summary-list.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { Timeline } from './timeline.tsx'
import { Warning } from './warning.tsx'

const ROWS = Array.from({ length: 4 }, (_, index) => ({
  number: `770000000${index}`,
  days: index * 3,
  late: index === 2,
}))

/** What pages say, each part in one example. */
export function GalleryAnswers({ view }: { view: View }): VNode {
  const say = (ru: string, en: string) => (view.language === 'ru' ? ru : en)
  return (
    <>
      <NotificationBanner view={view}>
        <p class="govuk-notification-banner__heading">
          {say('До 1 ноября можно сменить страховую', 'You may change the insurer until 1 November')}
        </p>
      </NotificationBanner>
      <NumberDisplay view={view} label={say('Номер полиса', 'Policy number')} digits="7756020012345678" />
      <PrintButton view={view} />
      <TaskList
        view={view}
        tasks={[
          {
            id: 'task-name',
            title: say('Имя и дата рождения', 'Name and date of birth'),
            href: '/name',
            state: 'done',
          },
          {
            id: 'task-papers',
            title: say('Документы', 'Documents'),
            href: '/papers',
            state: 'started',
            hint: say('Загружен 1 из 3', '1 of 3 uploaded'),
          },
          {
            id: 'task-insurer',
            title: say('Страховая компания', 'Insurer'),
            href: '/insurer',
            state: 'todo',
          },
          { id: 'task-address', title: say('Адрес', 'Address'), href: '/address', state: 'wrong' },
          { id: 'task-check', title: say('Проверить и отправить', 'Check and send'), state: 'blocked' },
        ]}
      />
      <h2 class="govuk-heading-m">{say('Ответы', 'Answers')}</h2>
      <SummaryList
        view={view}
        rows={[
          { key: say('Фамилия', 'Surname'), value: 'Константинопольская-Римская', changeHref: '/surname' },
          {
            key: say('СНИЛС', 'SNILS'),
            value: <span class="polis-nowrap">{formatSnils('11223344595')}</span>,
            changeHref: '/snils',
          },
          { key: say('Телефон', 'Phone') },
        ]}
      />
      <Warning view={view}>
        {say(
          'Временное свидетельство действует до 13 июля 2017',
          'The temporary certificate is valid until 13 July 2017',
        )}
      </Warning>
      <Inset>{say('Полис выдают бесплатно.', 'A policy is free of charge.')}</Inset>
      <Details summary={say('Если нет СНИЛС', 'If there is no SNILS')}>
        {say('Заявление примут и без него.', 'The application is taken without it.')}
      </Details>
      <DataTable
        id="queue"
        caption={say('Заявления', 'Applications')}
        rows={ROWS}
        empty={{ title: say('Очередь пуста', 'The queue is empty') }}
        columns={[
          {
            title: say('Номер', 'Number'),
            rowHeader: true,
            cell: row => (
              <a class="govuk-link" href={`/a/${row.number}`}>
                {row.number}
              </a>
            ),
          },
          { title: say('Заявитель', 'Applicant'), cell: () => 'Иванова Мария Петровна' },
          {
            title: say('Состояние', 'State'),
            cell: row => (
              <Tag kind={row.late ? 'error' : 'plain'}>
                {row.late ? say('Просрочено', 'Overdue') : say('Новое', 'New')}
              </Tag>
            ),
          },
          {
            title: say('Осталось рабочих дней', 'Working days left'),
            numeric: true,
            cell: row => view.format.number(row.days),
          },
        ]}
      />
      <Pagination view={view} page={4} pages={12} href={page => `/queue?page=${page}`} />
      <Moments view={view} />
      <CareCard
        view={view}
        id="care-1"
        urgency="ordinary"
        title={say('Запишитесь к терапевту', 'Book a general practitioner')}
      >
        <p class="govuk-body">{say('Приём в течение суток.', 'An appointment within a day.')}</p>
      </CareCard>
      <CareCard view={view} id="care-2" urgency="emergency" title={say('Звоните 103', 'Call 103')}>
        <p class="govuk-body">
          {say('Помощь окажут без полиса и документов.', 'Help is given without a policy or papers.')}
        </p>
      </CareCard>
      <ProgressBar view={view} id="load" label={say('Загрузка', 'Loading')} done={1250} total={100000} />
      <EmptyState
        title={say('Сообщений нет', 'No messages')}
        action={{ href: '/', text: say('На главную', 'To the home page') }}
      >
        {say('Здесь появятся ответы страховой.', 'Answers of the insurer will appear here.')}
      </EmptyState>
      <p class="govuk-body">
        {(['plain', 'info', 'good', 'attention', 'error'] as const).map(kind => (
          <>
            <Tag kind={kind}>{kind}</Tag>{' '}
          </>
        ))}
      </p>
    </>
  )
}

function Moments({ view }: { view: View }): VNode {
  const say = (ru: string, en: string) => (view.language === 'ru' ? ru : en)
  return (
    <Timeline
      view={view}
      label={say('Ход заявления', 'Course of the application')}
      items={[
        {
          time: '1 июня 2017',
          datetime: '2017-06-01',
          title: say('Заявление принято', 'Application accepted'),
          state: 'past',
        },
        {
          time: '1 июня 2017',
          datetime: '2017-06-01',
          title: say('Полис изготавливают', 'The policy is being made'),
          state: 'now',
          children: (
            <p class="govuk-body">
              {say('Мы сообщим, когда он будет готов.', 'We will tell you when it is ready.')}
            </p>
          ),
        },
        {
          time: '14 июля 2017',
          datetime: '2017-07-14',
          title: say('Решение страховой', 'Decision of the insurer'),
          state: 'late',
        },
        {
          time: '20 июля 2017',
          datetime: '2017-07-20',
          title: say('Полис готов', 'The policy is ready'),
          state: 'next',
        },
      ]}
    />
  )
}
