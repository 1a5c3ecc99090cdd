import type { Terminal } from '#platform/command-line.ts'
import { formatsOf } from '#web/format.ts'
import type { Language } from '#web/view.ts'
import type { ListSummary, Progress } from './check-list.ts'

const EVERY_MS = 1000

/** Tells the operator on the standard error how a list goes: rows, rows a second, and how long the rest takes. */
export interface Reporter {
  progress(progress: Progress): void
  stopping(): void
  stopped(): void
  finished(summary: ListSummary): void
}

/** A reporter that says at most one line a second. */
export function reporter(terminal: Terminal, language: Language): Reporter {
  const { number } = formatsOf(language)
  const say = (ru: string, en: string) => terminal.error(language === 'ru' ? ru : en)
  const started = performance.now()
  let saidAt = started
  let stage = { name: 'reading', since: started }
  return {
    progress({ stage: name, rows, done }) {
      const now = performance.now()
      if (name !== stage.name) stage = { name, since: now }
      if (now - saidAt < EVERY_MS || rows === 0) return
      saidAt = now
      const seconds = (now - stage.since) / 1000
      const [perSecond, rest] = [
        number(Math.round(rows / seconds)),
        number(Math.ceil(seconds / done - seconds)),
      ]
      const [count, ru, en] = [
        number(rows),
        name === 'reading' ? 'Прочитано' : 'Проверено',
        name === 'reading' ? 'Read' : 'Checked',
      ]
      say(
        `${ru} строк: ${count}, в секунду: ${perSecond}, осталось около ${rest} с.`,
        `${en} ${count} rows, ${perSecond} a second, about ${rest} s left.`,
      )
    },
    stopping: () => say('Останавливаю…', 'Stopping…'),
    stopped: () =>
      say(
        'Остановлено: ответы не записаны, просмотры не внесены в журнал. Чтобы проверить список, запустите команду снова.',
        'Stopped: no answers were written and no looks were logged. Run the command again to check the list.',
      ),
    finished({ rows, insured, notInsured, notFound, faulty }) {
      const seconds = (performance.now() - started) / 1000
      const time = number(Math.round(seconds * 10) / 10)
      say(
        `Строк: ${number(rows)} за ${time} с. Застрахованы: ${number(insured)}, не застрахованы: ${number(notInsured)}, не найдены: ${number(notFound)}, с ошибками: ${number(faulty)}.`,
        `${number(rows)} rows in ${time} s: ${number(insured)} insured, ${number(notInsured)} not insured, ${number(notFound)} not found, ${number(faulty)} with faults.`,
      )
    },
  }
}
