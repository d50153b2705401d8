/** WeChat's own WXML compiler; ships without types. */
declare module 'miniprogram-compiler' {
  /** Compiles every WXML of the folder to one script whose last statement returns `(path) => (data) => tree`. */
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string
}
