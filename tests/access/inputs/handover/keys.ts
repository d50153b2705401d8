import { currentText } from '~/types/handover/signing'
import { words, type About, type Inputs } from '../../about'

const flat = ({ unitId }: About) => ({ unitId })
const strokes = [
  [
    [100, 400],
    [500, 600],
    [900, 400],
  ],
]

export const keysInputs: Inputs = {
  'handover.prepareKeys': about => ({
    ...flat(about),
    meters: [{ kind: 'water', reading: '12.5', photoId: about.photoId }],
    items: [{ name: '入户门钥匙', count: 5 }],
  }),
  'handover.signKeys': about => ({
    ...{ ...flat(about), preparedAt: about.now, strokes },
    textVersion: currentText('keyReceipt').version,
  }),
  'handover.handOutKeys': about => ({ ...flat(about), version: 1 }),
  'handover.deemHandedOver': about => ({ ...flat(about), version: 1, reason: words, photos: [about.photoId] }),
  'handover.keysQueue': ({ batchId }) => ({ batchId, face: 'now' }),
  'handover.keysOf': flat,
  'handover.myKeys': flat,
  'handover.home': flat,
  'handover.survey': flat,
  'handover.answerSurvey': about => ({ ...flat(about), stars: 5, isSettled: true, words: '' }),
}
