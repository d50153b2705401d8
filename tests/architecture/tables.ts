/** Finds the tables that the project is made of: every lifecycle and every contract, by the names of their files. */
import { join } from 'node:path'
import type { AnyAction, Contract } from '~/types/kernel/contract'
import type { Lifecycle } from '~/types/kernel/lifecycle'
import { projectFiles, projectRoot } from './sources'

type Exports = Record<string, unknown>

function exportsOf(pattern: RegExp): [string, unknown][] {
  return projectFiles(pattern).flatMap(path => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list of modules is known only when the test runs
    const loaded: Exports = require(join(projectRoot, path))
    return Object.entries(loaded)
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isAction = (value: unknown): value is AnyAction => isObject(value) && 'allow' in value && 'input' in value
const isContract = (value: unknown): value is Contract =>
  isObject(value) && Object.values(value).length > 0 && Object.values(value).every(isAction)
const isLifecycle = (value: unknown): value is Lifecycle<string, string, string> => isObject(value) && 'moves' in value

/** `[name of the export, table]`, e.g. `['repairLifecycle', …]`. */
export function lifecycles(): [string, Lifecycle<string, string, string>][] {
  return exportsOf(/^types\/.*\.lifecycle\.ts$/).flatMap(([name, value]) => (isLifecycle(value) ? [[name, value]] : []))
}

/** `[feature.action, action]`, e.g. `['ticket.submitRepair', …]`. */
export function actions(): [string, AnyAction][] {
  return exportsOf(/^types\/.*\.contract\.ts$/).flatMap(([name, value]) =>
    isContract(value)
      ? Object.entries(value).map(([action, described]): [string, AnyAction] => [
          `${name.replace(/Contract$/, '')}.${action}`,
          described,
        ])
      : [],
  )
}
