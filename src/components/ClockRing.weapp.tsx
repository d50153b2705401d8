import type { ClockRingProps } from './ClockRing'

export type { ClockRingProps }

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way React lets a tag be declared
  namespace JSX {
    interface IntrinsicElements {
      'clock-ring': ClockRingProps
    }
  }
}

/** WeChat draws the ring with the native component that app.config declares; Taro reads the properties off this tag. */
export function ClockRing({ left, tone, count, unit }: ClockRingProps) {
  return <clock-ring left={left} tone={tone} count={count} unit={unit} />
}
