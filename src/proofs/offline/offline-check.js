/* The registrar's check without a network: lists saved earlier, the signature checked by the browser itself. */

import { ago, listsFrom, verifyProof } from './read-proof.js'

const SAVED = 'polis-proof-lists'
const LISTS_OLD_SECONDS = 86_400

const form = document.querySelector('form[data-offline-check]')
const answer = document.getElementById('offline-answer')
const state = document.getElementById('lists-state')
const field = form.querySelector('[data-scan-field]')
const words = JSON.parse(form.dataset.words)
const { language } = words

const now = () => Math.floor(Date.now() / 1000)

function saved() {
  try {
    return JSON.parse(localStorage.getItem(SAVED))
  } catch {
    return null
  }
}

async function ask(path) {
  const reply = await fetch(path, { signal: AbortSignal.timeout(3000) })
  if (!reply.ok) throw new Error(path)
  return reply.json()
}

async function renew() {
  try {
    const [keys, revocations] = await Promise.all([
      ask('/api/v1/proof-keys'),
      ask('/api/v1/proof-revocations'),
    ])
    localStorage.setItem(SAVED, JSON.stringify(listsFrom(keys, revocations)))
  } catch {
    /* No network, or no place to save: the lists stay as old as they say. */
  }
  tellState()
}

function tellState() {
  const lists = saved()
  const age = lists ? Math.max(0, now() - lists.asOf) : null
  state.textContent =
    age === null
      ? words.noLists
      : `${words.listsSaved} ${ago(age, language)}.${age > LISTS_OLD_SECONDS ? ` ${words.listsOld}` : ''}`
  state.dataset.state = age === null ? 'none' : age > LISTS_OLD_SECONDS ? 'old' : 'fresh'
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

const list = (...texts) =>
  element('ul', { className: 'govuk-list govuk-list--bullet' }, ...texts.map(text => element('li', {}, text)))

const row = ([key, value]) =>
  element(
    'div',
    { className: 'govuk-summary-list__row' },
    element('dt', { className: 'govuk-summary-list__key' }, key),
    element('dd', { className: 'govuk-summary-list__value' }, value),
  )

const moment = seconds =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Moscow',
  }).format(seconds * 1000)
const dayOf = iso =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))

const rowsOf = ({ proof, number }) =>
  proof
    ? [
        [words.name, proof.name],
        [words.born, dayOf(proof.birthDate)],
        [words.number, proof.number],
        [words.form, words.forms[proof.form]],
        [words.insurer, words.insurers[proof.insurer] ?? proof.insurer],
        [words.region, proof.region],
        [words.made, `${moment(proof.issuedAt)} (${ago(now() - proof.issuedAt, language)})`],
        [words.expires, moment(proof.expiresAt)],
      ]
    : number
      ? [[words.paperNumber, number]]
      : []

function show(verdict) {
  const heading = element(
    'h2',
    { className: 'govuk-heading-l', id: 'verdict' },
    element(
      'strong',
      { className: `govuk-tag polis-tag polis-tag--${verdict.valid ? 'good' : 'error'}` },
      verdict.valid ? words.valid : words.notValid,
    ),
  )
  const old = verdict.listsAgeSeconds !== null && verdict.listsAgeSeconds > LISTS_OLD_SECONDS
  const reasons = verdict.reasons.map(code => words.reasons[code])
  answer.replaceChildren(
    heading,
    ...(reasons.length ? [list(...reasons)] : []),
    element('dl', { className: 'govuk-summary-list' }, ...rowsOf(verdict).map(row)),
    element('h3', { className: 'govuk-heading-s' }, words.unknownTitle),
    list(...(old ? [words.listsOld] : []), ...words.unknown),
  )
  answer.dataset.verdict = verdict.valid ? 'valid' : (verdict.reasons[0] ?? '')
  answer.focus()
}

form.addEventListener('submit', event => {
  event.preventDefault()
  void check()
})

async function check() {
  if (!globalThis.crypto?.subtle) {
    form.submit()
    return
  }
  await renew()
  const lists = saved()
  try {
    const verdict = await verifyProof(field.value, lists, now())
    field.value = ''
    show(verdict)
  } catch {
    if (navigator.onLine) form.submit()
    else answer.replaceChildren(element('p', { className: 'govuk-body' }, words.cannot))
  }
}

globalThis.addEventListener('online', () => void renew())
tellState()
void renew()
