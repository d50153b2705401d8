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

/** Off by its own class and no tap: WeChat's `disabled` paints a button in colours of its own. */
export function Button({ label, kind = 'outline', icon, busy, disabled, compact, onClick }: ButtonProps) {
  const off = Boolean(busy) || Boolean(disabled)
  return (
    <NativeButton
      className={classNames(
        'button',
        `button--${kind}`,
        compact && 'button--compact',
        busy && 'button--busy',
        off && 'button--off',
      )}
      hoverClass={off ? 'none' : 'button--press'}
      aria-disabled={off}
      onClick={off ? undefined : onClick}
    >
      {busy && <Icon name="refresh" size="small" />}
      {!busy && icon && <Icon name={icon} />}
      {label}
    </NativeButton>
  )
}
