import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { MilestoneCard } from '~/src/components/MilestoneCard'
import { ReportCard } from '~/src/components/ReportCard'
import type { MyUnit } from '~/src/features/account/me.client'
import { countdown, lateWords, pointsOf, reportWords, type LatestReport } from '~/src/features/progress/line.client'
import { progressCopy } from '~/src/features/progress/progress.copy'
import { open } from '~/src/lib/paths'
import { sayDate } from '~/src/lib/when'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { News } from '~/types/progress/progress.views'
import { HandoverNow } from './HandoverNow'
import { homeCopy as copy } from './home.copy'
import { useBuyerHome, type BuyerFacts, type OpenDay } from './useBuyerHome'
import './home.scss'

/** Signed, not handed over: how far the building is, what is new, the last report, the next open day. */
export function BuyerHome({ unit }: { readonly unit: MyUnit }) {
  const [asked, reload] = useBuyerHome(unit)
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(facts, now) => <BuyerFull unit={unit} facts={facts} now={now} />}
    </Faces>
  )
}

interface FullProps {
  readonly unit: MyUnit
  readonly facts: BuyerFacts
  /** The server's instant, epoch ms. */
  readonly now: number
}

export function BuyerFull({ unit, facts, now }: FullProps) {
  const today = dayOf(now)
  const { estateId, contractHandoverOn } = unit
  const { building, news, latest, openDay, journey } = facts
  return (
    <>
      {journey && <HandoverNow journey={journey} now={now} />}
      <MilestoneCard
        title={countdown(contractHandoverOn, building, today)}
        aside={progressCopy.before(contractHandoverOn)}
        points={building ? pointsOf(building.milestones) : []}
        late={building ? lateWords(building, today) : []}
        onClick={() => void open('progress', { estateId, building: building?.buildingId })}
      />
      {news.length > 0 && <NewsStrip news={news} estateId={estateId} today={today} />}
      {/* At its handover a building has nothing more to report. */}
      {(latest || !journey) && <LatestOf latest={latest} today={today} />}
      {openDay && <OpenDayCard openDay={openDay} today={today} />}
      <Doors estateId={estateId} />
      <Card title={copy.buyerUnit}>
        <Facts
          facts={[
            { name: copy.houseType, value: unit.houseType },
            { name: copy.handover, value: copy.notYet },
          ]}
        />
      </Card>
    </>
  )
}

/** What has come since the last visit; each line leads to it. */
function NewsStrip({
  news,
  estateId,
  today,
}: {
  readonly news: readonly News[]
  readonly estateId: string
  readonly today: CalendarDay
}) {
  return (
    <Card title={progressCopy.since} flush>
      {news.map(each => (
        <ListRow
          key={progressCopy.news(each, today)}
          icon={each.kind === 'late' ? 'warning' : each.kind === 'reached' ? 'check' : 'file'}
          title={progressCopy.news(each, today)}
          onClick={() =>
            void (each.kind === 'report'
              ? open('progressReport', { id: each.reportId })
              : open('progress', { estateId }))
          }
        />
      ))}
    </Card>
  )
}

function LatestOf({ latest, today }: { readonly latest: LatestReport | null; readonly today: CalendarDay }) {
  if (!latest) {
    return (
      <Card>
        <Empty icon="building" title={copy.waitingForReport} note={copy.waitingNote} />
      </Card>
    )
  }
  const id = latest.report.reportId
  return <ReportCard {...reportWords(latest, today)} onClick={() => void open('progressReport', { id })} />
}

function OpenDayCard({ openDay, today }: { readonly openDay: OpenDay; readonly today: CalendarDay }) {
  const { activityId, title, day, placesLeft, mySignUp } = openDay
  const see = () => void open('activity', { id: activityId })
  return (
    <Card>
      <View className="row">
        <View className="grow" onClick={see}>
          <View className="t-heading">{copy.openDayOn(title, sayDate(day, today))}</View>
          <View className="t-second">{copy.placesLeft(placesLeft)}</View>
        </View>
        <Button kind="primary" compact label={mySignUp ? copy.signedUp : copy.signUp} onClick={see} />
      </View>
    </Card>
  )
}

/** What else a buyer looks for while the house is being built. */
export function Doors({ estateId }: { readonly estateId?: string }) {
  return (
    <View className="home-pair">
      <Card onClick={() => void open('estateAbout', { estateId })}>
        <View className="t-heading">{copy.estateAbout}</View>
        <View className="t-second">{copy.estateAboutNote}</View>
      </Card>
      <Card onClick={() => void open('answers', { estateId })}>
        <View className="t-heading">{copy.answers}</View>
        <View className="t-second">{copy.answersNote}</View>
      </Card>
    </View>
  )
}
