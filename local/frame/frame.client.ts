import { frameCopy as copy } from './frame.copy'

interface Person {
  key: string
  label: string
  about: string
  openid: string
  session: string
  isStaff: boolean
}
interface Message {
  title: string
  rows: { label: string; value: string }[]
  page?: string
  at: number
}
interface LastRun {
  at: number
  ok: boolean
}
interface State {
  now: number
  lastRun: LastRun | null
}

const CHOSEN = 'chosen-person'
const BEIJING_AHEAD_MS = 8 * 3_600_000

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`#${id} is missing`)
  return found as T
}

/** A small tree of plain elements; text never becomes markup. */
function make(tag: string, className: string, ...inside: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...inside)
  return made
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await fetch(path, options)
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}

const two = (value: number): string => String(value).padStart(2, '0')

function beijing(at: number): { day: string; weekday: string; time: string } {
  const shown = new Date(at + BEIJING_AHEAD_MS)
  return {
    day: copy.day(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()),
    weekday: copy.weekdays[shown.getUTCDay()] ?? '',
    time: `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`,
  }
}

/** The phone with its rim, in points. */
const PHONE_WIDTH = 414
const PHONE_HEIGHT = 868

let people: Person[] = []
let chosen: Person | undefined
let isMoving = false
let shownMessages = ''

function showState({ now, lastRun }: State): void {
  const { day, weekday, time } = beijing(now)
  element('now').replaceChildren(make('span', 'day', `${day} ${weekday} `), make('strong', 'time', time))
  element('status-time').textContent = time
  const run = lastRun && beijing(lastRun.at)
  element('run').textContent =
    run && lastRun ? `${run.day} ${run.time} · ${lastRun.ok ? copy.ranWell : copy.ranBadly}` : copy.noRun
}

function messageCard(message: Message): HTMLElement {
  const { day, weekday, time } = beijing(message.at)
  const rows = message.rows.map(row => make('p', 'row', make('span', '', row.label), make('span', '', row.value)))
  const card = make(
    'article',
    'message',
    make('p', 'from', `${copy.service} · ${day} ${weekday} ${time}`),
    make('h3', '', message.title),
    ...rows,
  )
  const { page } = message
  if (page && chosen) {
    const link = make('button', 'go', copy.goToMessage)
    link.addEventListener('click', () => chosen && openApp(chosen, page))
    card.append(link)
  }
  return card
}

function showMessages(messages: Message[]): void {
  const text = JSON.stringify([chosen?.key, messages])
  if (text === shownMessages) return
  shownMessages = text
  const cards = messages.slice(-20).reverse().map(messageCard)
  element('messages').replaceChildren(...(cards.length > 0 ? cards : [make('p', 'empty', copy.noMessages)]))
}

/** The app reads its session from the query, before the hash route. */
function openApp(person: Person, page = ''): void {
  const route = page === '' ? '' : `#/${page.replace(/^\//, '')}`
  // A query that differs makes the browser load anew even when only the route differs.
  element<HTMLIFrameElement>('app').src = `/app/?session=${encodeURIComponent(person.session)}&at=${Date.now()}${route}`
}

function choose(person: Person): void {
  chosen = person
  localStorage.setItem(CHOSEN, person.key)
  document.querySelectorAll<HTMLElement>('.person').forEach(each => {
    each.setAttribute('aria-checked', String(each.dataset.key === person.key))
  })
  element<HTMLAnchorElement>('workbench').href = `/workbench?person=${person.isStaff ? person.key : 'agent'}`
  openApp(person)
  void refresh()
}

function showPeople(): void {
  const switches = people.map(person => {
    const one = make('button', 'person', make('strong', '', person.label), make('small', '', person.about))
    one.dataset.key = person.key
    one.setAttribute('role', 'radio')
    one.addEventListener('click', () => choose(person))
    return one
  })
  element('people').replaceChildren(...switches)
}

async function refresh(): Promise<void> {
  showState(await ask<State>('/control/state'))
  if (!chosen) return
  const { messages } = await ask<{ messages: Message[] }>(
    `/control/messages?openid=${encodeURIComponent(chosen.openid)}`,
  )
  showMessages(messages)
}

function setMoving(moving: boolean, words: string): void {
  isMoving = moving
  element('clock-hint').textContent = words
  document.querySelectorAll<HTMLButtonElement>('[data-ms]').forEach(each => (each.disabled = moving))
}

/** While the clock ticks its way forward the face is refreshed, so that one sees it pass. */
async function advance(ms: number): Promise<void> {
  setMoving(true, copy.moving)
  try {
    await ask('/control/advance', { ms })
    await refresh()
    setMoving(false, copy.clockHint)
    if (chosen) element<HTMLIFrameElement>('app').contentWindow?.location.reload()
  } catch {
    setMoving(false, copy.failed)
  }
}

/** The phone keeps its 390×844 points and is shown smaller where the window is lower, so that its thumb zone is in sight. */
function fitPhone(): void {
  const isBeside = window.innerWidth > 900
  const scale = isBeside ? Math.max(0.6, Math.min(1, (window.innerHeight - 48) / PHONE_HEIGHT)) : 1
  element('stage').style.width = `${PHONE_WIDTH * scale}px`
  element('stage').style.height = `${PHONE_HEIGHT * scale}px`
  element('phone').style.transform = `scale(${scale})`
}

async function begin(): Promise<void> {
  fitPhone()
  window.addEventListener('resize', fitPhone)
  people = (await ask<{ people: Person[] }>('/control/people')).people
  showPeople()
  const first = people.find(person => person.key === localStorage.getItem(CHOSEN)) ?? people[0]
  if (first) choose(first)
  document.querySelectorAll<HTMLElement>('[data-ms]').forEach(each => {
    each.addEventListener('click', () => void (isMoving || advance(Number(each.dataset.ms))))
  })
  setInterval(() => void refresh().catch(() => undefined), 1500)
}

void begin()
