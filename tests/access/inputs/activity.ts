import { hour, words, type About, type Inputs } from '../about'

const terms = ({ now }: About) => ({
  ...{ title: '开放日', milestone: '', place: '主入口', capacity: 10, mostPerUnit: 2, buildings: ['1号楼'] },
  ...{ from: now + 48 * hour, to: now + 50 * hour, signUpUntil: now + 24 * hour, bring: '', safety: '' },
})
const activity = ({ activityId }: About) => ({ activityId })
const flat = ({ activityId, unitId }: About) => ({ activityId, unitId })

export const activityInputs: Inputs = {
  'activity.plan': about => ({ estateId: about.estateId, kind: 'openDay', ...terms(about) }),
  'activity.change': about => ({ ...activity(about), ...terms(about) }),
  'activity.publish': activity,
  'activity.close': activity,
  'activity.cancel': about => ({ ...activity(about), words }),
  'activity.addPhotos': about => ({ ...activity(about), photos: [{ photoId: about.photoId, caption: '' }] }),
  'activity.publishAlbum': activity,
  'activity.checkIn': about => ({ ...activity(about), code: 'ZZZZZZ' }),
  'activity.signUp': about => ({ ...flat(about), persons: 1 }),
  'activity.changePersons': about => ({ ...flat(about), persons: 2 }),
  'activity.cancelSignUp': flat,
  'activity.giveFeedback': about => ({ ...flat(about), stars: 5, words: '' }),
  'activity.upcoming': () => ({}),
  'activity.detail': activity,
  'activity.estates': () => ({}),
  'activity.list': () => ({}),
  'activity.deskDetail': activity,
  'activity.guests': activity,
  'activity.findUnits': about => ({ ...activity(about), words: '1号楼' }),
}
