import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Insurer } from '#insurers/index.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { scriptPath } from '../scripts.ts'
import type { verdictAnswer } from '../verdict-view.ts'
import { offlineWords } from './offline-words.ts'
import { ProofResult } from './proof-result.tsx'

/** What the server found, where the page runs no script. */
export type CheckedProof = z.infer<typeof verdictAnswer>

interface Props {
  view: View
  checked: CheckedProof | null
  insurers: readonly Insurer[]
}

/** «Проверка без сети»: the box on the left, the answer on the right, and how old the lists are above both. */
export function OfflinePage({ view, checked, insurers }: Props): VNode {
  const title = view.t('proofs.offline.title')
  return (
    <Layout
      view={view}
      title={title}
      wide
      back={view.signedIn?.role === 'registrar' ? '/registrar' : undefined}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <output id="lists-state" data-kept="" data-with={scriptPath('read-proof.js')}>
          {view.t('proofs.offline.by-server')}
        </output>
      </p>
      <div class="polis-columns">
        <form
          method="post"
          action="/registrar/offline"
          data-scan
          data-offline-check
          data-words={JSON.stringify(offlineWords(view, insurers))}
          novalidate
        >
          <CsrfField view={view} />
          <p class="govuk-body">{view.t('proofs.offline.lead')}</p>
          <Field
            view={view}
            name="proof"
            label={view.t('proofs.offline.code')}
            hint={view.t('proofs.offline.code-hint')}
            autocomplete="off"
            search
            scan
          />
          <Button>{view.t('proofs.offline.button')}</Button>
        </form>
        <section
          id="offline-answer"
          class="polis-answer"
          aria-live="polite"
          aria-label={view.t('proofs.offline.answer')}
          tabindex={-1}
        >
          {checked ? (
            <ProofResult view={view} checked={checked} insurers={insurers} />
          ) : (
            <p class="govuk-body">{view.t('proofs.offline.empty')}</p>
          )}
        </section>
      </div>
      <script type="module" src={scriptPath('offline-check.js')} />
      <script type="module" src={scriptPath('keep-page.js')} />
    </Layout>
  )
}
