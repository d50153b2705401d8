import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Pass } from '~/src/components/Pass'
import { Tag } from '~/src/components/Tag'
import { open } from '~/src/lib/paths'
import { sayRange, sayWhen } from '~/src/lib/when'
import type { BookingView, MyBooking } from '~/types/handover/booking.views'
import { codePrefix } from '~/types/handover/day'
import { bookingCopy as copy, bookingStateWords } from './booking.copy'
import { CancelSheet } from './CancelSheet'
import { ProxySheet } from './ProxySheet'

interface BookedCardProps {
  readonly page: MyBooking
  readonly booking: BookingView
  readonly now: number
  readonly onMove: () => void
  readonly onDone: () => void
}

/** The booking: when and with whom, the code for the entrance, and what may still be changed. */
export function BookedCard({ page, booking, now, onMove, onDone }: BookedCardProps) {
  const [asks, ask] = useState<'cancel' | 'proxy'>()
  const { day, from, to, technicianName, code, proxy } = booking
  const { facts } = copy
  const close = () => ask(undefined)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      <Card>
        <View className="row row--between row--wrap">
          <View className="t-heading">{from !== null && to !== null && sayRange(from, to, now)}</View>
          <Tag label={bookingStateWords.booked} tone="accent" />
        </View>
        <View className="t-second">
          {page.unitName}
          {day !== null && ` · ${copy.exactly(day)}`}
        </View>
        <Pass
          code={code}
          picture={`${codePrefix}${code}`}
          title={copy.code}
          note={proxy ? copy.codeForProxy(proxy.name) : copy.codeNote}
        />
        <Facts
          facts={[
            { name: facts.place, value: page.batch.place },
            { name: facts.technician, value: technicianName ?? '' },
            { name: facts.bring, value: copy.bringOf(page.batch.bring) },
          ]}
        />
      </Card>
      <WhoCard booking={booking} unitId={page.unitId} onAsk={() => ask('proxy')} />
      <Changes booking={booking} now={now} onMove={onMove} onCancel={() => ask('cancel')} />
      {asks === 'proxy' && <ProxySheet unitId={page.unitId} proxy={proxy} onDone={done} onClose={close} />}
      {asks === 'cancel' && (
        <CancelSheet
          unitId={page.unitId}
          title={copy.cancelTitle}
          note={copy.cancelNote}
          button={copy.cancel}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  )
}

interface WhoCardProps {
  readonly booking: BookingView
  readonly unitId: string
  readonly onAsk: () => void
}

/** Who comes; whoever signs for the owner is asked into the household first (R2.4). */
function WhoCard({ booking: { proxy }, unitId, onAsk }: WhoCardProps) {
  const who = proxy ? copy.proxyOf(proxy.name, proxy.relation, proxy.maskedPhone) : copy.self
  return (
    <Card flush>
      <ListRow icon="users" title={copy.facts.who} note={who} onClick={onAsk} />
      {proxy?.maySign === true && (
        <ListRow
          icon={proxy.household === 'member' ? 'check' : 'pencil'}
          title={proxy.household === 'none' ? copy.invite : copy.maySign}
          note={copy.inviteNote[proxy.household]}
          {...(proxy.household === 'none' && { onClick: () => void open('household', { unitId }) })}
        />
      )}
    </Card>
  )
}

interface ChangesProps {
  readonly booking: BookingView
  readonly now: number
  readonly onMove: () => void
  readonly onCancel: () => void
}

function Changes({ booking: { movesLeft, movableUntil, from }, now, onMove, onCancel }: ChangesProps) {
  const isInTime = movableUntil !== null && now <= movableUntil
  const mayMove = movesLeft > 0 && isInTime
  const hasBegun = from !== null && from <= now
  const why = movesLeft === 0 ? copy.noMoves : copy.tooLate
  return (
    <>
      {!mayMove && !hasBegun && <Callout>{why}</Callout>}
      {mayMove && (
        <View className="t-second">
          {`${copy.facts.moves} ${copy.moveUntil(movesLeft, sayWhen(movableUntil, now))}`}
        </View>
      )}
      {!hasBegun && (
        <View className="row">
          {mayMove && <Button label={copy.move} onClick={onMove} />}
          <Button label={copy.cancel} onClick={onCancel} />
        </View>
      )}
    </>
  )
}
