import type { Registers } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { formatsOf } from '#web/format.ts'
import type { Language, Texts, TextValues } from '#web/texts.ts'
import type { NoticeFacts } from './notice.ts'
import type { NoticeReason } from './reasons.ts'

/** What the words of a notice stand on. */
export interface WordParts {
  registers: Registers
  texts: Texts
}

/** A notice in words: its title, what happened, what to do next. */
export interface NoticeWords {
  title: string
  says: string
  next: string
}

/** The words of a notice in a language. */
export function wordsOf(
  { registers, texts }: WordParts,
  language: Language,
  notice: { reason: NoticeReason; facts: NoticeFacts; insurerCode: string | null; region: string },
): NoticeWords {
  const { reason, facts, insurerCode, region } = notice
  const values: TextValues = {
    day: facts.day ? formatsOf(language).day(day(facts.day)) : '',
    part: facts.part ?? '',
    months: facts.months ?? 0,
    insurer:
      registers.insurer(insurerCode ?? '')?.company.name[language] ??
      texts.t(language, 'notices.your-insurer'),
    fund: registers.fund(region)?.shortName ?? texts.t(language, 'notices.your-fund'),
  }
  const say = (part: string): string => texts.t(language, `notices.reason.${reason}.${part}`, values)
  return { title: say('title'), says: say('says'), next: say('next') }
}
