import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'

const root = process.cwd()
const isH5 = process.env.TARO_ENV === 'h5'

/** Code outside src that both ends run: it must pass the same compiler, or `?.` and `??` reach old phones. */
const compiledToo = [
  path.join(root, 'types'),
  ...['valibot', 'zustand', 'qrcode-generator'].map(name => path.join(root, 'node_modules', name)),
]

/** 750 is the design width; at 390 css pixels the root is 20.8, and a window of 1280 stops at 22 instead of doubling. */
const h5Units = { baseFontSize: 20, minRootSize: 20, maxRootSize: 22 }

const shared = {
  projectName: 'residence-care',
  date: '2026-9-21',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: isH5 ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Kept for the next build; a machine that builds once would only wait for it to be written.
  cache: { enable: process.env.CI !== 'true' },
  // In the browser nobody counts bytes, so that the faster one may do it; the phone's package is the smaller for the slower one.
  jsMinimizer: isH5 ? 'esbuild' : 'terser',
  esbuild: { minify: { config: { target: 'es2015' } } },
  alias: { '~': root },
  plugins: [],
  defineConstants: {},
  copy: { patterns: [], options: {} },
} satisfies Partial<UserConfigExport<'webpack5'>>

const mini = {
  compile: { include: compiledToo },
  optimizeMainPackage: { enable: true },
  // Components are used in many orders; their rules never overlap, so the order of files means nothing.
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
} as const

const h5 = {
  publicPath: '/app/',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  compile: { include: compiledToo },
  webpackChain(chain: { performance: { hints(on: false): unknown }; merge(more: object): unknown }) {
    // A phone loads the mini-program package instead; this build is opened from the same machine.
    chain.performance.hints(false)
    // Taro gives each page its own copy of everything; built once, what six pages share is a tenth of the work.
    chain.merge({
      optimization: { splitChunks: { chunks: 'all', cacheGroups: { common: { name: 'common', minChunks: 6 } } } },
    })
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: true, config: h5Units },
    cssModules: { enable: false },
  },
} as const

export default defineConfig<'webpack5'>({ ...shared, mini, h5 } as UserConfigExport<'webpack5'>)
