import type { VNode } from 'preact'
import { Details } from '#web/components/details.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { openApi } from './openapi.ts'
import { getPage, type Route } from './route.ts'

/** The OpenAPI document and a page that people read, both made from the routes themselves. */
export function documentationRoutes(routes: Route[]): Route[] {
  const document = openApi(routes)
  return [
    {
      method: 'GET',
      path: '/api/openapi.json',
      access: 'public',
      handle: () => Promise.resolve({ json: document }),
    },
    getPage('/api/docs', 'public', call =>
      Promise.resolve({ page: DocumentationPage({ view: call.view, document }) }),
    ),
  ]
}

interface Operation {
  summary: string
  tags: string[]
  description?: string
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: { 'application/json': { schema: unknown } } }
  responses: Record<string, { content?: { 'application/json'?: { schema: unknown } } }>
}

function DocumentationPage({ view, document }: { view: View; document: Record<string, unknown> }): VNode {
  const paths = document['paths'] as Record<string, Record<string, Operation>>
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')
  return (
    <Layout view={view} title={view.t('web.api.title')} width="full">
      <h1 class="govuk-heading-l">{view.t('web.api.title')}</h1>
      <p class="govuk-body">{view.t('web.api.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/openapi.json">
          {view.t('web.api.json')}
        </a>
      </p>
      {[...byTag].map(([tag, ones]) => (
        <section>
          <h2 class="govuk-heading-m">{tag}</h2>
          {ones.map(one => (
            <OperationText view={view} {...one} />
          ))}
        </section>
      ))}
    </Layout>
  )
}

function OperationText({
  view,
  path,
  method,
  operation,
}: {
  view: View
  path: string
  method: string
  operation: Operation
}): VNode {
  const answers = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))
  const answer = answers?.[1].content?.['application/json']?.schema
  const body = operation.requestBody?.content['application/json'].schema
  return (
    <section>
      <h3 class="govuk-heading-s">
        <Tag>{method}</Tag> <code>{path}</code>
      </h3>
      <p class="govuk-body">
        {operation.summary}. {operation.description ?? view.t('web.api.public')}
      </p>
      {operation.parameters.length > 0 && (
        <p class="govuk-body">
          {view.t('web.api.parameters')}{' '}
          {operation.parameters
            .map(({ name, in: place, required }) => `${name} (${place}${required ? ', required' : ''})`)
            .join(', ')}
        </p>
      )}
      {body !== undefined && <Schema summary={view.t('web.api.body')} schema={body} />}
      {answer !== undefined && <Schema summary={view.t('web.api.answer')} schema={answer} />}
    </section>
  )
}

const Schema = ({ summary, schema }: { summary: string; schema: unknown }): VNode => (
  <Details summary={summary}>
    <section class="polis-table-region" tabindex={0} aria-label={summary}>
      <pre class="polis-code">{JSON.stringify(schema, null, 2)}</pre>
    </section>
  </Details>
)
