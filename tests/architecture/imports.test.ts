/** Who may import whom (architecture.md, "Rooms"): the whole square, written by hand, against the lint rules. */
import { lintInSmallHouse } from './lintedHouse'

const rooms = {
  kernelTypes: 'types/kernel/result.ts',
  types: 'types/ticket/ticket.ts',
  functionKernel: 'cloudfunctions/_kernel/entry.ts',
  schema: 'cloudfunctions/_schema/functions.ts',
  ticketFunction: 'cloudfunctions/ticket/handlers.ts',
  ticketTimers: 'cloudfunctions/ticket/ticket.timers.ts',
  surveyFunction: 'cloudfunctions/survey/handlers.ts',
  timers: 'cloudfunctions/timers/jobs.ts',
  lib: 'src/lib/cloud.ts',
  component: 'src/components/Steps.tsx',
  ticketFace: 'src/features/ticket/ticket.client.ts',
  ticketFeature: 'src/features/ticket/RepairForm.tsx',
  surveyFeature: 'src/features/survey/Stars.tsx',
  page: 'src/pages/home/index.tsx',
  staffPage: 'src/packages/staff/today/index.tsx',
  app: 'src/app.tsx',
  local: 'local/server.ts',
  config: 'config/functions.build.ts',
  tests: 'tests/flow/repair.ts',
} as const
type Room = keyof typeof rooms

const shared: Room[] = ['kernelTypes', 'types', 'functionKernel', 'schema']
const anyFunction: Room[] = [...shared, 'ticketFunction', 'ticketTimers', 'surveyFunction', 'timers']
const client: Room[] = ['kernelTypes', 'types', 'lib', 'component']
const features: Room[] = ['ticketFace', 'ticketFeature', 'surveyFeature']
const pages: Room[] = [...client, ...features, 'page', 'staffPage']
const all = Object.keys(rooms) as Room[]

const mayImport: Record<Room, Room[]> = {
  kernelTypes: ['kernelTypes', 'types'],
  types: ['kernelTypes', 'types'],
  functionKernel: shared,
  schema: ['kernelTypes', 'types', 'schema'],
  ticketFunction: [...shared, 'ticketFunction', 'ticketTimers'],
  ticketTimers: [...shared, 'ticketFunction', 'ticketTimers'],
  surveyFunction: [...shared, 'surveyFunction'],
  timers: [...shared, 'ticketTimers', 'timers'],
  lib: ['kernelTypes', 'types', 'lib'],
  component: client,
  ticketFace: [...client, 'ticketFace'],
  ticketFeature: [...client, 'ticketFace', 'ticketFeature'],
  surveyFeature: [...client, 'ticketFace', 'surveyFeature'],
  page: pages,
  staffPage: pages,
  app: [...client, ...features, 'app'],
  local: [...anyFunction, 'local', 'config'],
  config: [...shared, 'local', 'config'],
  tests: all,
}

const importOf = (room: Room) => `~/${rooms[room].replace(/\.tsx?$/, '')}`
const pairs = all.flatMap(from => all.filter(to => to !== from).map(to => [from, to] as const))
const refusals = new Map<string, string[]>()

beforeAll(() => {
  const pieces = pairs.map(([from, to]) => ({ path: rooms[from], text: `export { x } from '${importOf(to)}'\n` }))
  const answers = lintInSmallHouse(Object.values(rooms), pieces)
  pairs.forEach((pair, index) => refusals.set(pair.join(' → '), answers[index] ?? ['not answered']))
}, 180_000)

test.each(all)('%s imports what it may and nothing else', from => {
  const imported = all.filter(to => to === from || refusals.get(`${from} → ${to}`)?.length === 0)
  expect(imported).toEqual(all.filter(to => to === from || mayImport[from].includes(to)))
})
