import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import type { Candidate } from '#people/index.ts'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { View } from '#web/view.ts'
import type { HotlineProps } from './hotline-page.tsx'
import type { CallSeen } from './read-call.ts'

/** Who is calling: the one who was found with their insurance, a choice of several, or what to tell somebody unknown. */
export function CallerSeen({ view, registers, errors, seen }: HotlineProps & { seen: CallSeen }): VNode {
  const { candidates, person, spell } = seen
  return (
    <section aria-labelledby="caller">
      <h2 class="govuk-heading-m" id="caller">
        {view.t('complaints.hotline.caller.title')}
      </h2>
      {candidates.length > 1 && (
        <Radios
          view={view}
          name="personId"
          label={view.t('complaints.hotline.caller.which')}
          choices={candidates.map(one => ({ value: one.personId, label: nameOf(view, one) }))}
          value={person?.personId}
          small
          errors={errors}
        />
      )}
      {candidates.length === 1 && person && (
        <>
          <input type="hidden" name="personId" value={person.personId} />
          <p class="govuk-body">
            <strong>{nameOf(view, person)}</strong>
          </p>
        </>
      )}
      {person ? (
        <p class="govuk-body">
          {spell
            ? view.t('complaints.hotline.caller.insured', {
                insurer:
                  registers.insurer(spell.insurerCode)?.company.name[view.language] ?? spell.insurerCode,
              })
            : view.t('complaints.hotline.caller.not-insured')}
        </p>
      ) : (
        candidates.length === 0 && <Inset>{view.t('complaints.hotline.caller.unknown')}</Inset>
      )}
    </section>
  )
}

const nameOf = (view: View, { patronymic, ...name }: Candidate): string =>
  `${fullName({ ...name, patronymic: patronymic ?? undefined })}, ${view.format.shortDay(name.birthDate)}`
