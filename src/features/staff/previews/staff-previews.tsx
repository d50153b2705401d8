import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import type { Preview } from '~/src/components/preview'
import type { PreviewGroup } from '~/src/components/previews'
import { CallForm } from '../calls/CallForm'
import { RunningCards } from '../system/SystemPanel'
import { ArrangedCard } from '../ticket/ArrangedCard'
import { ClocksCard } from '../ticket/ClocksCard'
import { MoveFoot, MoveRow } from '../ticket/MoveBar'
import { StoryCard } from '../ticket/StoryCard'
import { TicketHead } from '../ticket/TicketHead'
import { WordsCard } from '../ticket/WordsCard'
import { myMoves } from '../staff-moves'
import { staffCopy } from '../staff.copy'
import { Faces, facesFor } from '../workbench/Faces'
import { PagedList } from '../workbench/PagedList'
import { CallLine, RepairLine } from '../workbench/rows'
import { previewGroupNames as groups, previewNames as names } from './preview-names.copy'
import {
  longestRow,
  longestWords,
  sampleCall,
  sampleDetail,
  sampleNow as now,
  sampleRows,
  sampleRunning,
  visitedDetail,
} from './samples.copy'

const nothing = (): void => undefined
const agent = ['agent'] as const
const technician = ['technician'] as const
const counts = { today: 12, undispatched: 2, breached: 1, paused: 3, calls: 4 }

const facesOf = (positions: readonly ('agent' | 'technician')[], isWide: boolean) => (
  <Faces faces={facesFor(positions)} value="today" counts={counts} isWide={isWide} onChange={nothing} />
)
const line = (row: (typeof sampleRows)[number]) => (
  <RepairLine key={row.ticketId} row={row} now={now} isOn={row.ticketId === 't-leak'} onClick={nothing} />
)
const list = (asked: Parameters<typeof PagedList>[0]['paged']['asked']) => (
  <PagedList
    paged={{
      asked,
      rows: [],
      hasMore: false,
      more: 'idle',
      loadMore: nothing,
      reload: () => Promise.resolve(),
    }}
    empty={staffCopy.empty.today}
    line={() => null}
  />
)
const head = (detail: typeof sampleDetail) => <TicketHead detail={detail} now={now} positions={agent} />
const clocks = (detail: typeof sampleDetail) => <ClocksCard clocks={detail.clocks} then={now} now={now} />
const longWords = { ...sampleDetail, words: longestWords, unitName: longestRow.unitName }

const queuePreviews: readonly Preview[] = [
  {
    name: names.rows,
    states: { full: <View className="paged-list">{sampleRows.map(line)}</View>, longest: line(longestRow) },
  },
  {
    name: names.list,
    states: {
      loading: list({ state: 'loading' }),
      empty: list({ state: 'ready', data: { rows: [] }, now }),
      failed: list({ state: 'failed', code: 'NETWORK', reference: '' }),
    },
  },
  { name: names.calls, states: { full: <CallLine row={sampleCall} now={now} isOn={false} onClick={nothing} /> } },
  {
    name: names.faces,
    states: { full: facesOf(agent, false), longest: facesOf(agent, true), empty: facesOf(technician, false) },
  },
]

const ticketPreviews: readonly Preview[] = [
  { name: names.head, states: { full: head(sampleDetail), longest: head({ ...visitedDetail, ...longWords }) } },
  { name: names.clocks, states: { full: clocks(sampleDetail), longest: clocks(visitedDetail) } },
  {
    name: names.words,
    states: { full: <WordsCard detail={sampleDetail} />, longest: <WordsCard detail={longWords} /> },
  },
  { name: names.arranged, states: { full: <ArrangedCard detail={visitedDetail} now={now} /> } },
  { name: names.story, states: { full: <StoryCard detail={sampleDetail} now={now} /> } },
  {
    name: names.moves,
    states: {
      full: <MoveFoot {...myMoves(sampleDetail)} state={sampleDetail.state} onOpen={nothing} />,
      longest: <MoveRow {...myMoves(visitedDetail)} state={visitedDetail.state} onOpen={nothing} />,
    },
  },
]

const workPreviews: readonly Preview[] = [
  { name: names.call, states: { full: <CallForm task={sampleCall} now={now} onDone={nothing} /> } },
  {
    name: names.running,
    states: {
      full: (
        <View className="column">
          <RunningCards running={sampleRunning} now={now} />
        </View>
      ),
      empty: (
        <Card>
          <RunningCards running={{ runs: [], lastRunAt: null, failing: [], failedMessages: [] }} now={now} />
        </Card>
      ),
    },
  },
]

/** The workbench's own pieces, each with its faces, in groups that one page can show at once. */
export const staffPreviewGroups: readonly PreviewGroup[] = [
  { name: groups.queue, previews: queuePreviews },
  { name: groups.ticket, previews: ticketPreviews },
  { name: groups.work, previews: workPreviews },
]
