import { View } from '@tarojs/components'
import { staffContract } from '~/types/staff/staff.contract'
import { classNames } from '~/src/components/class-names'
import { Icon } from '~/src/components/Icon'
import { NavTitle } from '~/src/components/NavTitle'
import { Screen } from '~/src/components/Screen'
import { mayUse, type Position } from '~/src/lib/may-use'
import { back } from '~/src/lib/paths'
import { useWide } from '~/src/lib/wide'
import { staffCopy as copy } from '../staff.copy'
import { SystemPanel } from '../system/SystemPanel'
import { Doors } from './Doors'
import './Doors.scss'
import './NarrowBench.scss'

/** The workbench of whoever has no queue (sales, an administrator): the rooms first, then the company's own running. */
export function DoorsBench({ positions }: { readonly positions: readonly Position[] }) {
  const isWide = useWide()
  return (
    <Screen wide>
      <NavTitle>
        <View className="bench-back" aria-label={copy.home} onClick={() => void back()}>
          <Icon name="chevron-left" />
        </View>
        {copy.bench}
      </NavTitle>
      <View className={classNames('doors-bench', isWide && 'doors-bench--wide')}>
        <Doors positions={positions} />
      </View>
      {mayUse(staffContract.running, positions) && <SystemPanel positions={positions} />}
    </Screen>
  )
}
