/* What pages gain with a script; each of them works without it. */

const all = selector => [...document.querySelectorAll(selector)]

for (const element of all('[data-enhanced]')) element.hidden = false

document.querySelector('[data-focus]')?.focus()

document.addEventListener('click', event => {
  const button = event.target.closest?.('button')
  if (!button) return
  if ('print' in button.dataset) globalThis.print()
  if (button.dataset.copy !== undefined) void copy(button)
})

async function copy(button) {
  const said = button.parentElement.querySelector('output')
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
    said.textContent = button.dataset.copied
  } catch {
    said.textContent = button.dataset.copy
  }
}

/* Ctrl+K goes to the search, Ctrl+Enter sends the form one is in: by place of the key, whatever the layout. */
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  if (event.code === 'KeyK') {
    const search = document.querySelector('[data-search]')
    if (!search) return
    event.preventDefault()
    search.focus()
    search.select()
  }
  if (event.key === 'Enter') {
    const form = document.activeElement?.form ?? document.querySelector('form[data-primary]')
    if (!form) return
    event.preventDefault()
    form.requestSubmit()
  }
})

/* A form marked data-unsaved asks before what was typed is left behind. */
let unsaved = false
for (const form of all('form[data-unsaved]')) {
  form.addEventListener('input', () => {
    unsaved = true
  })
}
document.addEventListener('submit', () => {
  unsaved = false
})
globalThis.addEventListener('beforeunload', event => {
  if (unsaved) event.preventDefault()
})

/* Chosen files are shown before they are sent; pictures as data: addresses, which the page's policy allows. */
const PREVIEW_LIMIT = 10 * 1024 * 1024
for (const input of all('input[type=file][data-preview]')) {
  input.addEventListener('change', () => showChosen(input, document.getElementById(input.dataset.preview)))
}

function showChosen(input, list) {
  list.replaceChildren(...[...input.files].map(previewOf))
  list.hidden = input.files.length === 0
}

function previewOf(file) {
  const item = document.createElement('li')
  if (/^image\/(jpeg|png)$/.test(file.type) && file.size <= PREVIEW_LIMIT) {
    const picture = document.createElement('img')
    picture.alt = ''
    item.append(picture)
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      picture.src = reader.result
    })
    reader.readAsDataURL(file)
  }
  item.append(file.name)
  return item
}

/*
 * A scanner types faster than a person and ends with Enter. Wherever the focus is, its burst goes to the form marked
 * data-scan, and the field it fell into gets its own text back. In the Russian layout the places of the keys are read.
 */
const LONGEST_GAP_MS = 50
const SHORTEST_BURST = 6
const scanForm = document.querySelector('form[data-scan]')
if (scanForm) document.addEventListener('keydown', listenForScan, true)

let burst = { keys: [], at: 0, field: null, before: '' }

function listenForScan(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (
    event.key === 'Enter' &&
    burst.keys.length >= SHORTEST_BURST &&
    event.timeStamp - burst.at <= LONGEST_GAP_MS
  ) {
    event.preventDefault()
    event.stopImmediatePropagation()
    sendScan()
    return
  }
  if ([...event.key].length !== 1) return
  if (event.timeStamp - burst.at > LONGEST_GAP_MS) startBurst()
  burst.keys.push({ key: event.key, code: event.code, shift: event.shiftKey })
  burst.at = event.timeStamp
}

function startBurst() {
  const field = document.activeElement
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  burst = {
    keys: [],
    at: 0,
    field: isText ? field : null,
    before: isText && field.type !== 'file' ? field.value : '',
  }
}

function sendScan() {
  const scanned = textOf(burst.keys)
  const target =
    scanForm.querySelector('[data-scan-field]') ??
    scanForm.querySelector('input[type=text], input[type=search]')
  if (burst.field && burst.field !== target) burst.field.value = burst.before
  burst = { keys: [], at: 0, field: null, before: '' }
  if (!target) return
  target.value = scanned
  scanForm.requestSubmit()
}

function textOf(keys) {
  const russian = keys.some(({ key }) => /[А-Яа-яЁё№]/.test(key))
  return keys.map(({ key, code, shift }) => (russian ? (latinOf(code, shift) ?? key) : key)).join('')
}

const PLACES = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Backquote: '`~',
}
const SHIFTED_DIGITS = ')!@#$%^&*('

function latinOf(code, shift) {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shift ? letter : letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit) return shift ? SHIFTED_DIGITS[Number(digit)] : digit
  return PLACES[code]?.[shift ? 1 : 0]
}

/* What is marked data-poll is read again from the page's own address; when the mark is gone, so is the work, and the page. */
const POLL_MS = 500
const polled = document.querySelector('[data-poll]')
if (polled) setTimeout(() => void poll(), POLL_MS)

async function poll() {
  try {
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById(polled.id)
    if (!fresh || fresh.dataset.poll === undefined) return location.reload()
    polled.replaceChildren(...fresh.childNodes)
  } catch {
    /* The server is away: the next turn asks again. */
  }
  setTimeout(() => void poll(), POLL_MS)
}
