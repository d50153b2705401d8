import { Button as NativeButton } from '@tarojs/components'
import { platform } from '~/src/lib/platform'
import { classNames } from './class-names'
import './Button.scss'

interface PhoneButtonProps {
  readonly label: string
  readonly busy?: boolean
  /** The platform's one-time code; undefined when the person would not give the number. */
  readonly onCode: (code: string | undefined) => void
}

/** The one button that asks WeChat for the phone number; it must be WeChat's own. */
export function PhoneButton({ label, busy = false, onCode }: PhoneButtonProps) {
  const tap = platform.phoneOpenType ? undefined : () => void platform.phoneCode().then(onCode)
  return (
    <NativeButton
      className={classNames('button', 'button--primary', busy && 'button--busy button--off')}
      hoverClass="button--press"
      aria-disabled={busy}
      openType={busy ? undefined : platform.phoneOpenType}
      onGetPhoneNumber={event => void platform.phoneCode(event).then(onCode)}
      onClick={busy ? undefined : tap}
    >
      {label}
    </NativeButton>
  )
}
