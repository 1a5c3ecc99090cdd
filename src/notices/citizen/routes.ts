import { isId } from '#kernel/ids.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { USUAL_PREFERENCES } from '../preferences.ts'
import { inboxOf, keepPreferences, markRead, preferencesOf } from '../store.ts'
import { InboxPage } from './inbox-page.tsx'
import type { NoticePageParts } from './parts.ts'
import { SettingsPage } from './settings-page.tsx'

const CITIZEN = ['citizen'] as const
const A_PAGE = 20
const INBOX = '/my/notices'

/** The inbox of a person and how they wish to be told (C35). */
export const citizenRoutes = (parts: NoticePageParts): Route[] => [
  getPage(INBOX, CITIZEN, call => showInbox(parts, call)),
  postForm(`${INBOX}/mark`, CITIZEN, call => mark(parts, call)),
  getPage(`${INBOX}/settings`, CITIZEN, call => showSettings(parts, call)),
  postForm(`${INBOX}/settings`, CITIZEN, call => saveSettings(parts, call)),
]

const pageOf = (text: string | undefined): number => (/^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : 1)

const ownId = ({ actor }: Call): string => actor.personId ?? ''

async function showInbox(parts: NoticePageParts, call: Call): Promise<Reply> {
  const page = pageOf(call.query['page'])
  const { notices, total } = await parts.database.transact(call.actor, tx =>
    inboxOf(tx, ownId(call), { limit: A_PAGE, offset: (page - 1) * A_PAGE }),
  )
  const pages = Math.max(1, Math.ceil(total / A_PAGE))
  return { page: InboxPage({ view: call.view, words: parts, notices, page, pages }) }
}

/** Marks one notice, or all where none is named; a notice of somebody else is not found and nothing happens. */
async function mark(parts: NoticePageParts, call: Call): Promise<Reply> {
  const noticeId = field(call, 'notice')
  const readAt = field(call, 'as') === 'unread' ? null : parts.clock.now()
  if (noticeId === '' || isId(noticeId))
    await parts.database.transact(call.actor, tx => markRead(tx, ownId(call), noticeId || null, readAt))
  const page = pageOf(field(call, 'page'))
  return { redirect: page > 1 ? `${INBOX}?page=${page}` : INBOX }
}

async function showSettings(parts: NoticePageParts, call: Call): Promise<Reply> {
  const kept = await parts.database.transact(call.actor, tx => preferencesOf(tx, ownId(call)))
  const saved = call.query['saved'] === 'yes'
  return { page: SettingsPage({ view: call.view, wishes: kept ?? USUAL_PREFERENCES, saved }) }
}

async function saveSettings(parts: NoticePageParts, call: Call): Promise<Reply> {
  const chosen = [(call.body as Record<string, unknown> | undefined)?.['channels']].flat()
  const wishes = {
    email: chosen.includes('email'),
    sms: chosen.includes('sms'),
    language: field(call, 'language') === 'en' ? ('en' as const) : ('ru' as const),
  }
  await parts.database.transact(call.actor, tx => keepPreferences(tx, ownId(call), wishes, parts.clock.now()))
  return { redirect: `${INBOX}/settings?saved=yes` }
}
