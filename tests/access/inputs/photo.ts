import { type Inputs } from '../about'

export const photoInputs: Inputs = {
  'photo.begin': () => ({ hash: 'b'.repeat(64), bytes: 1, format: 'jpg' }),
  'photo.confirm': ({ photoId }) => ({ photoId, fileId: 'cloud://nowhere/nothing.jpg' }),
}
