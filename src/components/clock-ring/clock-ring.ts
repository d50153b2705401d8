import { ringArt, type ClockTone } from '../ring-art'

/** What WeChat's `Component` needs of us here; its own types would bring the whole of wx into scope. */
interface RingInstance {
  setData(patch: { art: string }): void
}
declare function Component(definition: {
  properties: Record<string, { type: NumberConstructor | StringConstructor; value: number | string }>
  data: { art: string }
  observers: Record<string, (this: RingInstance, left: number, tone: ClockTone) => void>
}): void

/** The ring of a clock as a native component: `left` 0–1, `tone`, and two words in its middle. */
Component({
  properties: {
    left: { type: Number, value: 1 },
    tone: { type: String, value: 'accent' },
    count: { type: String, value: '' },
    unit: { type: String, value: '' },
  },
  data: { art: ringArt(1, 'accent') },
  observers: {
    'left, tone'(left, tone) {
      this.setData({ art: ringArt(left, tone) })
    },
  },
})
