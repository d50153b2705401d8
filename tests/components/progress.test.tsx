/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react'
import { MilestoneLine, pointsAround, type MilestonePoint } from '~/src/components/MilestoneLine'
import { BuyerFull } from '~/src/features/home/BuyerHome'
import { countdown, lateWords } from '~/src/features/progress/line.client'
import { progressCopy } from '~/src/features/progress/progress.copy'
import { MilestoneRows } from '~/src/features/progress/MilestoneRows'
import { ReportPage } from '~/src/features/progress/ReportPage'
import { calendarDay as day, parseInstant } from '~/types/kernel/time'
import { lateness, plannedFrom, stepOf, type Milestone } from '~/types/progress/milestone'
import type { BuildingProgress, PublishedReport } from '~/types/progress/progress.views'

const today = day('2026-09-21')
const contractOn = day('2026-12-10')

/** 2号楼 as on the picture: façade done, garden nine days late because of the rain. */
function building(change: Partial<Milestone> = {}): BuildingProgress {
  const milestones = plannedFrom(day('2026-12-05')).map(({ kind, plannedOn }): Milestone => {
    const isDone = ['start', 'foundation', 'topping', 'facade'].includes(kind)
    const plain = { kind, plannedOn, forecastOn: plannedOn, actualOn: isDone ? plannedOn : null, reason: '' }
    if (kind === 'interior') return { ...plain, plannedOn: day('2026-10-20'), forecastOn: day('2026-10-20') }
    if (kind !== 'landscape') return plain
    const late = { plannedOn: day('2026-09-12'), forecastOn: today, reason: '8月连续降雨 11 天，种植延后' }
    return { ...plain, ...late, ...change }
  })
  return {
    buildingId: 'e1-2',
    building: '2号楼',
    contractOn,
    version: 1,
    milestones: milestones.map(each => ({
      ...each,
      step: stepOf(each, milestones, today),
      late: lateness(each, today),
    })),
    handover: { expectedOn: day('2026-12-05'), daysLate: 0 },
  }
}

describe('the milestone line', () => {
  const points = (done: number, of = 8): MilestonePoint[] =>
    Array.from({ length: of }, (_, at) => ({
      key: String(at),
      label: `第${at}项`,
      step: at < done ? 'done' : at === done ? 'current' : 'toCome',
    }))
  test.each([
    [0, ['0', '1', '2', '3', '4', '5']],
    [4, ['2', '3', '4', '5', '6', '7']],
    [8, ['2', '3', '4', '5', '6', '7']],
  ])('with %i done it shows six around what comes', (done, keys) => {
    expect(pointsAround(points(done)).map(({ key }) => key)).toEqual(keys)
  })
  test('what is late says so in words: nobody needs to see the colour', () => {
    render(<MilestoneLine points={[{ key: 'a', label: '园林', step: 'late', lateDays: 9 }]} />)
    screen.getByText('晚 9 天')
    screen.getByLabelText('园林 晚了')
  })
})

describe('R4.2: late is said with its reason, and what it means for the handover', () => {
  test('as on the picture', () => {
    expect(lateWords(building(), today)).toEqual([
      '园林原定 9月12日 完成，现预计 9月21日。原因：8月连续降雨 11 天，种植延后。',
      '交付日期不变。',
    ])
  })
  test('the handover itself later than the contract; a reason that nobody has given yet', () => {
    const later = { ...building({ reason: '' }), handover: { expectedOn: day('2026-12-24'), daysLate: 14 } }
    expect(lateWords(later, today)).toEqual([
      '园林原定 9月12日 完成，现预计 9月21日。原因还在核实，核实后写在这里。',
      '交付预计 12月24日，比合同晚 14 天。',
    ])
  })
  test('nothing late, nothing said', () => {
    expect(lateWords(building({ plannedOn: today, reason: '' }), today)).toEqual([])
  })
  test.each([
    ['2026-12-10', '距合同交付 80 天'],
    ['2026-09-21', '今天是合同交付日'],
    ['2026-09-11', '合同交付日已过 10 天'],
  ])('the contract says %s: %s', (on, words) => expect(countdown(day(on), building(), today)).toBe(words))
})

test('R4.1: every milestone with planned and forecast or actual day, the contract’s day last', () => {
  const { container } = render(<MilestoneRows building={building()} contractOn={contractOn} today={today} />)
  const rows = Array.from(container.querySelectorAll('.list-row'), row => row.textContent)
  expect(rows).toHaveLength(9)
  expect(rows[5]).toBe('园林计划 9月12日 · 预计 9月21日晚 9 天')
  expect(rows[8]).toBe('合同约定2026-12-10 前')
})

describe('the buyer’s home', () => {
  const unit = {
    unitId: 'e1-2-1-1101',
    estateId: 'e1',
    name: '听澜府 2号楼1单元 1101',
    houseType: '三室两厅',
    handedOverOn: null,
    contractHandoverOn: contractOn,
    as: 'owner' as const,
    scopes: [],
    until: null,
  }
  const at = parseInstant('2026-09-18T10:00+08:00')
  test('R4.5: the days to the handover, what is new, the last report', () => {
    const report = {
      reportId: 'r:1',
      number: 5,
      edition: 1,
      stage: 'published' as const,
      from: today,
      to: today,
      publishedAt: at,
      text: '室内精装完成 82%',
      next: '竣工验收',
      buildings: ['2号楼'],
      photoCount: 12,
      photo: null,
    }
    const news = [{ kind: 'report' as const, reportId: 'r:1', number: 5, edition: 1, at }]
    render(
      <BuyerFull
        unit={unit}
        facts={{ building: building(), latest: { report, pair: null }, news, openDay: undefined, journey: null }}
        now={parseInstant('2026-09-21T10:00+08:00')}
      />,
    )
    for (const words of [
      '距合同交付 80 天',
      '2026-12-10 前',
      '新发布第 5 期进展报告',
      '第 5 期进展报告',
      '9月18日',
      '12 张照片',
      '下一步：竣工验收',
    ])
      screen.getByText(words)
  })
  test('nothing published yet: it says when something comes', () => {
    render(
      <BuyerFull
        unit={unit}
        facts={{ building: undefined, latest: null, news: [], openDay: undefined, journey: null }}
        now={parseInstant('2026-09-21T10:00+08:00')}
      />,
    )
    screen.getByText('还没有发布进展报告')
    screen.getByText('每年至少两期，发布时在“消息”里告诉您')
  })
})

describe('R4.2: a report and its versions', () => {
  const report: PublishedReport = {
    ...{
      reportId: 'r:1',
      estateId: 'e1',
      estateName: '听澜府',
      number: 5,
      edition: 1,
      from: day('2026-07-01'),
      to: day('2026-09-18'),
    },
    publishedAt: parseInstant('2026-09-18T10:00+08:00'),
    buildings: [{ buildingId: 'e1-2', building: '2号楼', percent: 82, before: 61, note: '' }],
    ...{
      photos: [],
      pairs: [],
      text: '室内精装完成 82%',
      next: '竣工验收',
      late: [],
      changed: '',
      corrects: null,
      replacedBy: null,
    },
  }
  test('percent beside the last one', () => {
    render(<ReportPage report={report} today={today} />)
    screen.getByText('82%（上期 61%）')
  })
  test('a version that was corrected says so, what changed, and leads on', () => {
    render(
      <ReportPage
        report={{ ...report, replacedBy: { reportId: 'r:2', at: 1, changed: '电梯由四部改为三部' } }}
        today={today}
      />,
    )
    screen.getByText('这一版已被更正。更正的内容：电梯由四部改为三部')
    fireEvent.click(screen.getByText('看更正后的一版'))
  })
  test('the correction says what it corrects and leads back', () => {
    render(
      <ReportPage report={{ ...report, edition: 2, corrects: 'r:1', changed: '电梯由四部改为三部' }} today={today} />,
    )
    screen.getByText('这一版是更正。改了：电梯由四部改为三部')
    screen.getByText('看原来的一版')
    screen.getByText('9月18日 发布 · 第 2 版')
  })
  test('news in words', () => {
    expect(
      progressCopy.news({ kind: 'reached', building: '2号楼', milestone: 'facade', on: day('2026-08-18') }, today),
    ).toBe('外立面完成（8月18日）')
  })
})
