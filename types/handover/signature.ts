import * as v from 'valibot'

/** A point of a stroke: 0–1000 of the pad's width, 0–1000 of its height. */
export type StrokePoint = [x: number, y: number]

/** The pad is this many times as wide as it is high; so is every picture that is drawn from its strokes. */
export const signatureAspect = 2

const span = 1000
const mostPointsPerStroke = 400
const mostStrokes = 60
/** Nearer than this to the last point nothing new is seen: a finger at rest makes no points. */
const leastStep = 5
/** A dot, or a tap that slipped, is no signature: it has to reach this far, and be this long in all. */
const leastReach = 80
const leastLength = 160

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(span))
const Stroke = v.pipe(
  v.array(v.tuple([coordinate, coordinate])),
  v.minLength(1, 'SIGNATURE_NEEDED'),
  v.maxLength(mostPointsPerStroke),
)

/**
 * A signature as it was drawn: strokes of points. The strokes are the signature; pictures are drawn from them. Empty, or a mere dot:
 * SIGNATURE_NEEDED (R5.7).
 */
export const Strokes = v.pipe(
  v.array(Stroke),
  v.minLength(1, 'SIGNATURE_NEEDED'),
  v.maxLength(mostStrokes),
  v.check(strokes => isDrawn(strokes), 'SIGNATURE_NEEDED'),
)
export type Strokes = v.InferOutput<typeof Strokes>

const distance = ([ax, ay]: StrokePoint, [bx, by]: StrokePoint): number =>
  Math.hypot(bx - ax, (by - ay) / signatureAspect)

const lengthOf = (stroke: readonly StrokePoint[]): number =>
  stroke.reduce((length, point, index) => length + distance(stroke[index - 1] ?? point, point), 0)

/** Whether somebody wrote something: far enough across the pad, and long enough. */
export function isDrawn(strokes: readonly StrokePoint[][]): boolean {
  const points = strokes.flat()
  const reach = (axis: 0 | 1): number =>
    Math.max(...points.map(point => point[axis])) - Math.min(...points.map(point => point[axis]))
  if (points.length === 0) return false
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  return Math.max(reach(0), reach(1)) >= leastReach && length >= leastLength
}

/** A place on the pad as a point of a stroke; `x` and `y` are shares of its width and height, and outside is its edge. */
export const strokePoint = (x: number, y: number): StrokePoint => [within(x), within(y)]
const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * span)

/** The strokes with one more; the same strokes when the pad is full. */
export const withStroke = (strokes: Strokes, first: StrokePoint): Strokes =>
  strokes.length < mostStrokes ? [...strokes, [first]] : strokes

/**
 * The strokes with one more point on the last of them; the same strokes when it adds nothing. A stroke that is too long for one goes on as
 * the next, from where it was.
 */
export function withPoint(strokes: Strokes, point: StrokePoint): Strokes {
  const stroke = strokes[strokes.length - 1]
  const last = stroke?.[stroke.length - 1]
  if (!stroke || !last || distance(last, point) < leastStep) return strokes
  if (stroke.length < mostPointsPerStroke) return [...strokes.slice(0, -1), [...stroke, point]]
  return strokes.length < mostStrokes ? [...strokes, [last, point]] : strokes
}
