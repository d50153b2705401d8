/** A real browser on every machine: Chromium from its package on Linux, the installed Chrome or Edge elsewhere. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core'

const root = join(__dirname, '../..')
const noBrowser = 'No browser: install Chrome or Edge (on Linux with an x64 processor, run npm ci again).'

/** css pixels of the two windows that screens are looked at in. */
export const phoneWindow = { width: 390, height: 844 }
export const deskWindow = { width: 1280, height: 800 }

export async function launchBrowser(): Promise<Browser> {
  const ways: (() => LaunchOptions)[] = [() => ({ channel: 'chrome' }), () => ({ channel: 'msedge' })]
  if (process.platform === 'linux' && process.arch === 'x64') ways.unshift(fromPackage)
  const failures: string[] = []
  for (const way of ways) {
    try {
      return await chromium.launch(way())
    } catch (error) {
      failures.push(String(error).split('\n')[0] ?? '')
    }
  }
  throw new Error(`${noBrowser} (${failures.join(' | ')})`)
}

/** A page as a phone shows it: 390×844, two dots a pixel, touch. */
export const openPhone = (browser: Browser): Promise<Page> =>
  browser.newPage({
    viewport: phoneWindow,
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })

/** A page as the workbench is used at a desk: 1280×800. */
export const openDesk = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: deskWindow, deviceScaleFactor: 1, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

function fromPackage(): LaunchOptions {
  const folder = unpacked()
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontSettings(folder),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  }
}

/** The folder with the unpacked browser; made once, and whole or not at all, also when two processes come together. */
function unpacked(): string {
  const cache = join(root, 'node_modules/.cache')
  const folder = join(cache, 'chromium-143.0.4')
  if (existsSync(join(folder, 'chromium'))) return folder
  const mine = `${folder}-${process.pid}`
  mkdirSync(cache, { recursive: true })
  execFileSync(process.execPath, [join(__dirname, 'unpack.mjs'), mine], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    renameSync(mine, folder)
  } catch {
    rmSync(mine, { recursive: true, force: true }) // another process was first
  }
  return folder
}

/** Chinese in three weights from its package: the machine's own fonts are left alone, and not needed. */
function fontSettings(folder: string): string {
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  const dirs = ['400Regular', '500Medium', '600SemiBold', '700Bold']
    .map(weight => `<dir>${join(fonts, weight)}</dir>`)
    .join('')
  const prefer = ['sans-serif', 'PingFang SC', 'system-ui']
    .map(family => `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`)
    .join('')
  const file = join(folder, 'fonts.conf')
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(file, `${head}<fontconfig>${dirs}${prefer}${cache}</fontconfig>`)
  return file
}
