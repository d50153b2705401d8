import { View } from '@tarojs/components'
import { Button } from './Button'
import { failedCopy } from './Failed.copy'
import { Icon } from './Icon'
import './Notice.scss'

interface FailedProps {
  readonly title?: string
  readonly note?: string
  /** The number that a person can read out on the phone; the log carries it. */
  readonly reference?: string
  readonly onRetry?: () => void
}

/** It did not work: what to do now, and never whose fault it was. */
export function Failed({ title = failedCopy.title, note = failedCopy.note, reference, onRetry }: FailedProps) {
  return (
    <View className="notice">
      <View className="notice__mark notice__mark--warn">
        <Icon name="warning" size="large" />
      </View>
      <View className="t-strong">{title}</View>
      <View className="t-second">{note}</View>
      {reference && <View className="t-least">{failedCopy.reference(reference)}</View>}
      {onRetry && (
        <View className="notice__action">
          <Button label={failedCopy.again} icon="refresh" compact onClick={onRetry} />
        </View>
      )}
    </View>
  )
}
