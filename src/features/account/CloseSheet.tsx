import { Switch, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Icon } from '~/src/components/Icon'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { retentionRows } from '~/types/account/own-record.copy'
import type { OpenMatter } from '~/types/account/own-record'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { loadMe } from './me.client'
import { closeCopy as copy } from './own-record.copy'

interface CloseSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What ends, what stays and why, and what is still open: all of it before the button (R2.6; PIPL 47). */
export const CloseSheet = ({ isOpen, onClose }: CloseSheetProps) => (
  <Sheet title={copy.title} isOpen={isOpen} onClose={onClose}>
    <Closing onClose={onClose} />
  </Sheet>
)

function Closing({ onClose }: { readonly onClose: () => void }) {
  const [asked, reload] = useAsked('closing', () => accountClient.closing({}))
  const { submit, isBusy, refused } = useSubmit(accountClient.closeAccount)
  const [isDespiteOpen, setDespite] = useState(false)
  const close = async () => {
    if (!(await submit({ isDespiteOpen }))) return
    toast(copy.done)
    await loadMe()
    await open('mine')
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ matters }) => (
        <>
          {matters.length > 0 && <Matters matters={matters} isDespite={isDespiteOpen} onDespite={setDespite} />}
          <Effects />
          <Stays />
          <View className="t-least">{copy.again}</View>
          {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
          <Button kind="primary" label={copy.keep} onClick={onClose} />
          <Button
            kind="danger"
            label={copy.confirm}
            busy={isBusy}
            disabled={matters.length > 0 && !isDespiteOpen}
            onClick={() => void close()}
          />
        </>
      )}
    </Faces>
  )
}

const Effects = () => (
  <Card title={copy.what}>
    {copy.effects.map(words => (
      <View key={words} className="row">
        <Icon name="check" />
        <View className="grow">{words}</View>
      </View>
    ))}
  </Card>
)

const Stays = () => (
  <Card title={copy.staysTitle}>
    <View className="t-second">{copy.staysNote}</View>
    {retentionRows
      .filter(({ stays }) => stays)
      .map(({ kind, what, howLong, source }) => (
        <View key={kind}>
          <View>{what}</View>
          <View className="t-least">{`${howLong} · ${source}`}</View>
        </View>
      ))}
  </Card>
)

interface MattersProps {
  readonly matters: readonly OpenMatter[]
  readonly isDespite: boolean
  readonly onDespite: (isOn: boolean) => void
}

const Matters = ({ matters, isDespite, onDespite }: MattersProps) => (
  <Card title={copy.open} flush>
    {matters.map(({ kind, id, name }) => (
      <ListRow
        key={id}
        title={name}
        note={copy.openNote(kind)}
        onClick={() => void (kind === 'repair' ? open('repair', { ticketId: id }) : open('claim'))}
      />
    ))}
    <ListRow
      title={copy.despite}
      aside={<Switch checked={isDespite} color="#0F766E" onChange={event => onDespite(event.detail.value)} />}
    />
  </Card>
)
