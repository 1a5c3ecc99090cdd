import type { Day } from '#kernel/day.ts'

/** One day to remember, as a calendar file carries it. */
export interface Deadline {
  /** Unique and lasting: the same deadline sent again replaces the first. */
  id: string
  on: Day
  /** Grows when the day moves. */
  sequence: number
  summary: string
  description: string
  now: Temporal.Instant
}

/** An iCalendar file (RFC 5545) with one whole day: CRLF, lines of at most 75 octets, no name and no number of a person. */
export function deadlineCalendar({ id, on, sequence, summary, description, now }: Deadline): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Polis//Applications//RU',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@polis`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(on.add({ days: 1 }))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

const compact = (on: Day): string => on.toString().replaceAll('-', '')
const stamp = (at: Temporal.Instant): string => at.round('second').toString().replaceAll(/[-:]/g, '')
const escapeText = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n')

const OCTETS = 75

/** Folds between characters, never inside one. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > OCTETS) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part].join('\r\n')
}
