import * as v from 'valibot'
import { signatureKinds } from '~/types/handover/handover'
import { isDrawn, Strokes, withPoint, withStroke, type StrokePoint } from '~/types/handover/signature'
import { currentText, shownWords } from '~/types/handover/signing'
import { signatureTexts } from '~/types/handover/signing.copy'

const name: Strokes = [
  [
    [100, 300],
    [500, 700],
    [900, 300],
  ],
]

describe('what counts as a signature (R5.7)', () => {
  test.each<[string, StrokePoint[][], boolean]>([
    ['a name', name, true],
    ['nothing', [], false],
    ['a dot', [[[500, 500]]], false],
    ['dots close together', [[[500, 500]], [[520, 500]], [[540, 510]]], false],
    ['a scribble on one spot', [Array.from({ length: 40 }, (_, turn) => [500 + (turn % 2) * 20, 500])], false],
    [
      'a short line',
      [
        [
          [500, 500],
          [600, 500],
        ],
      ],
      false,
    ],
    [
      'a small name',
      [
        [
          [500, 500],
          [600, 500],
          [500, 560],
          [600, 600],
        ],
      ],
      true,
    ],
  ])('%s', (_, strokes, isOne) => {
    expect(isDrawn(strokes)).toBe(isOne)
    const parsed = v.safeParse(Strokes, strokes)
    expect(parsed.success ? 'taken' : parsed.issues[0].message).toBe(isOne ? 'taken' : 'SIGNATURE_NEEDED')
  })
  test.each([
    [
      [
        [
          [1001, 0],
          [0, 0],
        ],
      ],
    ],
    [
      [
        [
          [-1, 0],
          [900, 0],
        ],
      ],
    ],
    [
      [
        [
          [0.5, 0],
          [900, 0],
        ],
      ],
    ],
  ])('points are whole and on the pad: %j', strokes => {
    expect(v.safeParse(Strokes, strokes).success).toBe(false)
  })
})

describe('drawing', () => {
  test('a finger at rest adds nothing', () => {
    const drawn = withStroke([], [10, 10])
    expect(withPoint(drawn, [11, 12])).toBe(drawn)
    expect(withPoint(drawn, [20, 10])).toEqual([
      [
        [10, 10],
        [20, 10],
      ],
    ])
  })
  test('however long somebody draws, it can be sent', () => {
    let drawn = withStroke([], [0, 0])
    for (let turn = 1; turn < 30_000; turn += 1) drawn = withPoint(drawn, [(turn * 7) % 1000, (turn * 13) % 1000])
    for (let stroke = 0; stroke < 100; stroke += 1) drawn = withStroke(drawn, [500, 500])
    expect(v.safeParse(Strokes, drawn).success).toBe(true)
    expect(drawn).toHaveLength(60)
  })
  test('a stroke that is too long goes on from where it was', () => {
    let drawn = withStroke([], [0, 0])
    for (let turn = 1; turn <= 401; turn += 1) drawn = withPoint(drawn, [(turn * 10) % 1000, 0])
    expect(drawn).toHaveLength(2)
    expect(drawn[1]?.[0]).toEqual(drawn[0]?.[399])
  })
})

describe('what is signed (R5.7; electronic signatures act art. 13)', () => {
  test('four kinds, four texts that say different things, none of which waives a right', () => {
    const texts = signatureKinds.map(kind => currentText(kind).words)
    expect(new Set(texts).size).toBe(4)
    for (const words of texts) expect(words).toMatch(/不影响|也不表示我放弃/)
  })
  test('no two versions of a text have the same name', () => {
    for (const kind of signatureKinds) {
      const versions = signatureTexts[kind].map(({ version }) => version)
      expect(new Set(versions).size).toBe(versions.length)
    }
  })
  test('the text that was shown is the one in force, or it is not signed', () => {
    expect(shownWords('takingOver', currentText('takingOver').version)).toEqual({
      ok: true,
      value: currentText('takingOver').words,
    })
    expect(shownWords('takingOver', '2019-1')).toEqual({ ok: false, refusal: { code: 'TEXT_HAS_CHANGED' } })
  })
})
