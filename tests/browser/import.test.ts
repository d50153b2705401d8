/** R2.5 at the wide desk in Chromium: a roster with faults, its faulty rows taken away; 5,000 rows corrected, applied, taken back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import writeExcelFile from 'write-excel-file/node'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import { readRosterFile } from '~/local/cli/roster-file'
import { rosterHeader } from '../flow/support/cast'
import { largeRows, withFaults } from '../flow/support/largeRoster'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { launchBrowser, openDesk } from './browser'

const root = join(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'import-browser-'))
const rows = largeRows(5_000)
const longestRun = 240_000

let company: Company
let browser: Browser
let desk: Page
const broken: string[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30', { h5Dir: join(root, 'dist/h5') })
  browser = await launchBrowser()
  desk = await openDesk(browser)
  desk.setDefaultTimeout(20_000)
  desk.on('pageerror', error => broken.push(error.message))
  const session = encodeURIComponent(company.cloud.sessions.open('o-demo-admin-he'))
  await desk.goto(`${company.cloud.url}/app/?session=${session}&layout=wide#/packages/desk/import`)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await company.stop()
  rmSync(folder, { recursive: true })
})

const units = () => company.cloud.engine.peek('units') as Documents['units'][]
const large = () => units().filter(({ estateName, isVisible }) => estateName === '望江苑' && isVisible)
const button = (words: string): Locator => desk.locator('.button:visible').filter({ hasText: words }).last()
const seen = (words: string, timeout = 20_000): Promise<void> =>
  desk.locator(`:text("${words}"):visible`).first().waitFor({ timeout })

async function sheetOf(name: string, given: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, name)
  const cells = [rosterHeader, ...given].map(row => row.map(value => ({ value, type: String })))
  await writeExcelFile(cells).toFile(path)
  return path
}

async function choose(words: string, path: string): Promise<void> {
  const chooser = desk.waitForEvent('filechooser')
  await button(words).click()
  await (await chooser).setFiles(path)
}

async function upload(path: string): Promise<void> {
  await button('导入新文件').click()
  await choose('选文件', path)
  await seen('每一列对上了吗？', 60_000)
  await button('检查').click()
}

async function downloaded(): Promise<{ name: string; rows: string[][] }> {
  const waiting = desk.waitForEvent('download')
  await button('下载有问题的行').click()
  const download = await waiting
  const path = join(folder, 'downloaded.xlsx')
  await download.saveAs(path)
  const read = await readRosterFile(path)
  if (!read.ok) throw new Error(read.refusal.code)
  return { name: download.suggestedFilename(), rows: read.value.rows.map(({ cells }) => cells) }
}

test('a roster with ten faults: each in the clerk’s words, and the faulty rows as a file with what is wrong', async () => {
  const before = units()
  await upload(join(root, 'local/demo/data/roster-with-faults.xlsx'))
  await seen('40 行里有 10 处要改')
  await seen('第 5 行 手机号：只有 7 位，少了 4 位，应为 11 位')
  const { name, rows: faulty } = await downloaded()
  expect(name).toBe('roster-with-faults-有问题的行.xlsx')
  expect(faulty).toHaveLength(10)
  expect(faulty[0]?.at(-1)).toBe('手机号：只有 7 位，少了 4 位，应为 11 位')
  expect(units()).toEqual(before)
}, 90_000)

test('5,000 rows with 37 slips are refused, corrected, applied, and taken back', async () => {
  await upload(await sheetOf('望江苑.xlsx', withFaults(rows).rows))
  await seen('5000 行里有 37 处要改', 90_000)
  const { rows: faulty } = await downloaded()
  expect(faulty).toHaveLength(37)
  expect(faulty.flat().filter(cell => /^[=@]/.test(cell))).toEqual([])
  await choose('换文件', await sheetOf('望江苑-改好.xlsx', rows))
  await seen('每一列对上了吗？', 60_000)
  await button('检查').click()
  await seen('5000 行都能导入', 90_000)
  await button('导入 5000 户').click()
  await seen('导入好了', longestRun)
  expect(large()).toHaveLength(5_000)
  await button('撤销这次导入').click()
  await desk.locator('.sheet:visible .button').filter({ hasText: '撤销' }).last().click()
  await seen('已经撤销', longestRun)
  expect(large()).toEqual([])
  expect(broken).toEqual([])
}, 600_000)
