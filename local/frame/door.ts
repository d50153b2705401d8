import type { DemoPerson } from '../demo/people'
import type { Sessions } from '../client/sessions'
import { answerBytes, redirect } from '../http/answer'
import type { Door, Visit } from '../http/server'
import { sendFileUnder } from '../http/static'
import { emptyPhone, framePage, frameScript, frameStyle } from './page'

interface Parts {
  h5Dir?: string
  people: readonly DemoPerson[]
  sessions: Sessions
}

/** Where the workbench lives in the app; the wide layout is the app's own, for a window this broad. */
const WORKBENCH_ROUTE = '/packages/staff/workbench'

/** The wide workbench: the app itself, a whole page, as the person asked for (the agent when none or no staff). */
function openWorkbench(parts: Parts, { url, response }: Visit): void {
  const staff = parts.people.filter(person => person.isStaff)
  const person = staff.find(each => each.key === url.searchParams.get('person')) ?? staff[0]
  const session = person ? parts.sessions.open(person.openid) : ''
  redirect(response, `/app/?session=${encodeURIComponent(session)}&layout=wide#${WORKBENCH_ROUTE}`)
}

const PAGES = new Map<string, () => [type: string, text: string]>([
  ['/', () => ['text/html; charset=utf-8', framePage()]],
  ['/frame.js', () => ['text/javascript; charset=utf-8', frameScript()]],
  ['/frame.css', () => ['text/css; charset=utf-8', frameStyle()]],
])

/** The phone frame at /, the browser build under /app/, the door to the wide workbench. */
export function appDoor(parts: Parts): Door {
  return async visit => {
    const { request, response, url } = visit
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const page = PAGES.get(url.pathname)?.()
    if (page) answerBytes(response, 200, page[0], Buffer.from(page[1]))
    else if (url.pathname === '/workbench') openWorkbench(parts, visit)
    else if (url.pathname === '/app') redirect(response, `/app/${url.search}`)
    else if (parts.h5Dir && url.pathname.startsWith('/app/')) {
      const path = decodeURIComponent(url.pathname.slice('/app/'.length))
      const isSent = await sendFileUnder(parts.h5Dir, path === '' ? 'index.html' : path, visit)
      if (!isSent && path === '') answerBytes(response, 200, 'text/html; charset=utf-8', Buffer.from(emptyPhone()))
      return isSent || path === ''
    } else return false
    return true
  }
}
