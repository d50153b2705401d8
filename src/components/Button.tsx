import { Button as NativeButton } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import './Button.scss'

export interface ButtonProps {
  readonly label: string
  /** One primary button a page, at the thumb. */
  readonly kind?: 'primary' | 'outline' | 'quiet' | 'danger'
  readonly icon?: IconName
  /** Waiting for an answer: says so by itself and takes no second tap. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** As wide as its words, for use beside other things. */
  readonly compact?: boolean
  readonly onClick?: () => void
}

export function Button({ label, kind = 'outline', icon, busy, disabled, compact, onClick }: ButtonProps) {
  const off = Boolean(busy) || Boolean(disabled)
  return (
    <NativeButton
      className={classNames('button', `button--${kind}`, compact && 'button--compact', busy && 'button--busy')}
      hoverClass="button--press"
      disabled={off}
      onClick={off ? undefined : onClick}
    >
      {busy && <NativeSpinner />}
      {!busy && icon && <Icon name={icon} />}
      {label}
    </NativeButton>
  )
}

const NativeSpinner = () => <Icon name="refresh" size="small" />
