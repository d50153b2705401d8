export const moreCopy = { more: '再看早一些的', failed: '没有取到，再试一次', none: '都在这里了' }
