import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPage } from '../layout.tsx'
import { testView } from '../test-view.ts'
import { Gallery, GALLERY_REFUSALS } from './gallery.tsx'
import { shownPages } from './pagination.tsx'

const pages = (['ru', 'en'] as const).flatMap(language =>
  [false, true].map(refused => ({
    name: `${language}${refused ? ', refused' : ''}`,
    language,
    refused,
    html: renderPage(Gallery({ view: testView(language), refused })),
  })),
)
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(found => found[1] ?? '')

for (const { name, language, refused, html } of pages) {
  test(`the gallery (${name}) has a doctype, its language and one h1`, () => {
    assert.match(html, /^<!doctype html>\n<html lang="(ru|en)"/)
    assert.match(html, new RegExp(`<html lang="${language}"`))
    assert.equal(html.match(/<h1[ >]/g)?.length, 1)
  })

  test(`every id of the gallery (${name}) is one, and every id that is referred to exists`, () => {
    const ids = attributes(html, 'id')
    assert.equal(new Set(ids).size, ids.length)
    const referred = ['aria-describedby', 'aria-labelledby', 'for', 'data-preview'].flatMap(attribute =>
      attributes(html, attribute).flatMap(value => value.split(' ')),
    )
    assert.ok(referred.length > 20)
    assert.deepEqual(
      referred.filter(id => !ids.includes(id)),
      [],
    )
  })

  test(`every control of the gallery (${name}) has a label`, () => {
    const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(found => found[0])
    const labelled = new Set(attributes(html, 'for'))
    const without = controls.filter(
      tag => !tag.includes('type="hidden"') && !labelled.has(attributes(tag, 'id')[0] ?? ''),
    )
    assert.deepEqual(without, [])
  })

  test(`nothing in the gallery (${name}) is written inline against the content policy`, () => {
    assert.doesNotMatch(html, / style="| on\w+="|<style|<script(?![^>]*src=)|javascript:/)
  })

  test(`the title of the gallery (${name}) says whether there is an error`, () => {
    assert.equal(/<title>(Ошибка|Error): /.test(html), refused)
  })
}

test('each reason stands in the summary with a link to its answer, and with the same words beside it', () => {
  const html = pages.find(page => page.name === 'ru, refused')?.html ?? ''
  for (const { field, says } of GALLERY_REFUSALS) {
    assert.match(html, new RegExp(`<a href="#${field}">${says.ru}</a>`))
    assert.match(html, new RegExp(`id="${field}-error"[^]*?${says.ru}`))
    assert.match(html, new RegExp(`<(?:input|select)[^>]* id="${field}"`))
  }
})

test('the header names who looks, and the switch of language comes back to the same page', () => {
  const view = testView('ru', { name: 'Орлова А. П.', role: 'clerk', organisation: 'insurer:77001' })
  const html = renderPage(Gallery({ view }))
  assert.match(html, /Орлова А\. П\./)
  assert.match(html, /action="\/sign-out"/)
  assert.match(html, /name="back" value="\/gallery\?page=2"/)
  assert.match(html, /href="\/refused"[^]*href="\/my\/looks"/)
})

test('text from people is escaped', () => {
  const view = testView('ru', { name: '<script>alert(1)</script>', role: 'clerk' })
  assert.doesNotMatch(renderPage(Gallery({ view })), /<script>alert/)
})

test('the pages of a list show the first, the last and those about the current', () => {
  assert.deepEqual(shownPages(1, 3), [1, 2, 3])
  assert.deepEqual(shownPages(5, 12), [1, null, 4, 5, 6, null, 12])
  assert.deepEqual(shownPages(4, 12), [1, 2, 3, 4, 5, null, 12])
})
