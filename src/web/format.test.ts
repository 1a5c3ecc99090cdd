import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { formatEnp, formatPhone, formatsOf, formatSnils } from './format.ts'

const [ru, en] = [formatsOf('ru'), formatsOf('en')]
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')

test('days are written as people write them, the day kept with its month', () => {
  assert.equal(ru.day(day('1985-03-27')), '27\u00A0марта 1985')
  assert.equal(en.day(day('1985-03-27')), '27\u00A0March 1985')
  assert.equal(ru.shortDay(day('1985-03-07')), '07.03.1985')
  assert.equal(plain(en.shortDay(day('1985-03-07'))), '7 Mar 1985')
})

test('a moment is told in the time of its zone', () => {
  const instant = Temporal.Instant.from('2026-11-23T21:05:00Z')
  assert.equal(plain(ru.moment(instant)), '24 ноября 2026, 00:05')
  assert.equal(plain(en.moment(instant, 'Asia/Chita')), '24 November 2026, 06:05')
})

test('the digits of an ENP stand in fours and those of a SNILS as its certificate prints them', () => {
  assert.equal(formatEnp('7756020012345678'), '7756\u00A00200\u00A01234\u00A05678')
  assert.equal(formatSnils('11223344595'), '112-233-445\u00A095')
  assert.equal(formatSnils('112'), '112')
  assert.equal(plain(formatPhone('84951234567')), '+7 495 123-45-67')
  assert.equal(formatPhone('+1 23'), '+1 23')
})

test('money is exact beyond what a number holds', () => {
  assert.equal(plain(ru.money(125_000)), '1 250,00 ₽')
  assert.equal(plain(en.money(125_000)), '1,250.00 ₽')
  assert.equal(plain(ru.money(-5)), '-0,05 ₽')
  assert.equal(plain(ru.money(9_007_199_254_740_993_01n)), '9 007 199 254 740 993,01 ₽')
})

test('the size of a file is said in kilobytes or megabytes', () => {
  assert.equal(plain(ru.size(2_500_000)), '2,4 МБ')
  assert.equal(plain(en.size(10)), '1 kB')
})
