import { View } from '@tarojs/components'
import { classNames } from './class-names'

/** The drawings of styles/_icons.scss; a test compares the two lists. */
export const iconNames = [
  'home', 'wrench', 'message', 'user', 'users', 'chevron-right', 'chevron-left', 'chevron-down', 'check', 'cross', 'plus',
  'camera', 'clock', 'phone', 'warning', 'stop', 'about', 'pause', 'play', 'pin', 'eye', 'shield', 'bell', 'file', 'refresh',
  'building', 'droplet', 'bolt', 'door', 'window', 'flame', 'bath', 'bed', 'sofa', 'pot', 'sun', 'wall', 'grid',
  'thermometer', 'calendar', 'picture', 'pencil', 'letters', 'lock', 'inbox', 'star', 'star-full',
] as const // prettier-ignore
export type IconName = (typeof iconNames)[number]

interface IconProps {
  readonly name: IconName
  readonly size?: 'small' | 'large' | 'huge'
}

/** A drawing in the colour of the words around it. It never stands for a word: readers of the screen skip it. */
export function Icon({ name, size }: IconProps) {
  return <View className={classNames('icon', `icon--${name}`, size && `icon--${size}`)} aria-hidden />
}
