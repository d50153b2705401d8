import { currentText } from '~/types/handover/signing'
import { words, type About, type Inputs } from '../../about'

const flat = ({ unitId }: About) => ({ unitId })
/** A flat in a batch. */
const listed = ({ handoverUnitId }: About) => ({ unitId: handoverUnitId })
const strokes = [
  [
    [100, 400],
    [500, 600],
    [900, 400],
  ],
]

export const keysInputs: Inputs = {
  'handover.prepareKeys': about => ({
    ...listed(about),
    meters: [{ kind: 'water', reading: '12.5', photoId: about.photoId }],
    items: [{ name: '入户门钥匙', count: 5 }],
  }),
  'handover.signKeys': about => ({
    ...{ ...listed(about), preparedAt: about.now, strokes },
    textVersion: currentText('keyReceipt').version,
  }),
  'handover.handOutKeys': about => ({ ...listed(about), version: 1 }),
  'handover.deemHandedOver': about => ({ ...listed(about), version: 1, reason: words, photos: [about.photoId] }),
  'handover.keysQueue': ({ batchId }) => ({ batchId, face: 'now' }),
  'handover.keysOf': listed,
  'handover.myKeys': listed,
  'handover.home': flat,
  'handover.survey': flat,
  'handover.answerSurvey': about => ({ ...flat(about), stars: 5, isSettled: true, words: '' }),
}
