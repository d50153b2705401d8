// Taro puts platform.weapp or platform.h5 here by the target; the type checker and the tests see the browser's.
export { platform } from './platform.h5'
export type * from './platform.type'
