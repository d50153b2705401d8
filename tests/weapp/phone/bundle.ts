import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import * as vm from 'node:vm'

interface SubPackage {
  root: string
  pages: string[]
}
interface AppJson {
  pages: string[]
  subPackages?: SubPackage[]
  tabBar?: { list: { pagePath: string }[] }
  usingComponents?: Record<string, string>
}
/** The object that a bundle gives to App() or Page(): its data and its life-cycle functions. */
export type Definition = Record<string, unknown>

interface Module {
  exports: unknown
}

const asRoute = (path: string) => path.split(sep).join('/')

/**
 * The compiled mini-program as WeChat's logic layer loads it: CommonJS files in a context without window, document or
 * code made of text; a package may not require from a subpackage that is not its own.
 */
export class Bundle {
  readonly appJson: AppJson
  readonly pages: string[]
  readonly tabs: string[]
  private readonly context: vm.Context
  private readonly modules = new Map<string, Module>()
  private readonly registered = new Map<string, Definition>()
  private loading = 'app'

  constructor(
    readonly dist: string,
    globals: Record<string, unknown>,
  ) {
    const appJsonPath = join(dist, 'app.json')
    if (!existsSync(appJsonPath)) throw new Error('dist/weapp is not built: npm run build:weapp')
    this.appJson = JSON.parse(readFileSync(appJsonPath, 'utf8'))
    this.pages = [
      ...this.appJson.pages,
      ...(this.appJson.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => posix.join(root, page))),
    ]
    this.tabs = (this.appJson.tabBar?.list ?? []).map(tab => tab.pagePath)
    const register = (definition: Definition) => void this.registered.set(this.loading, definition)
    const intoContext = {
      ...globals,
      App: register,
      Page: register,
      Component: register,
      Behavior: (definition: Definition) => definition,
    }
    this.context = vm.createContext(intoContext, { codeGeneration: { strings: false, wasm: false } })
  }

  loadApp(): Definition {
    for (const component of Object.values(this.appJson.usingComponents ?? {}))
      this.loadComponent(join(this.dist, component))
    return this.load('app', 'App')
  }

  /** What the page's file gave to Page(); its components are loaded first, as WeChat does. */
  loadPage(route: string): Definition {
    if (!this.pages.includes(route)) throw new Error(`navigateTo:fail page "${route}" is not found`)
    const known = this.registered.get(route)
    if (known) return known
    this.loadComponentsOf(join(this.dist, route))
    return this.load(route, 'Page')
  }

  private load(route: string, kind: string): Definition {
    this.loading = route
    this.require(join(this.dist, `${route}.js`))
    const definition = this.registered.get(route)
    if (!definition) throw new Error(`${kind} "${route}" has not been registered yet.`)
    return definition
  }

  private loadComponentsOf(file: string): void {
    const settings: { usingComponents?: Record<string, string> } = existsSync(`${file}.json`)
      ? JSON.parse(readFileSync(`${file}.json`, 'utf8'))
      : {}
    for (const named of Object.values(settings.usingComponents ?? {})) {
      this.loadComponent(named.startsWith('/') ? join(this.dist, named) : resolve(dirname(file), named))
    }
  }

  private loadComponent(file: string): void {
    const route = asRoute(relative(this.dist, file))
    if (this.registered.has(route)) return
    for (const ending of ['.js', '.json', '.wxml']) {
      if (!existsSync(file + ending)) throw new Error(`component not found: ${route}${ending}`)
    }
    this.registered.set(route, {}) // A component may use itself: it is known before its own components are read.
    this.loadComponentsOf(file)
    this.load(route, 'Component')
  }

  private require(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    if (!existsSync(file)) throw new Error(`module '${asRoute(relative(this.dist, file))}' is not defined`)
    const module: Module = { exports: {} }
    this.modules.set(file, module)
    const source = `(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(source, this.context, { filename: file })
    run((wanted: string) => this.require(this.resolve(file, wanted)), module, module.exports)
    return module.exports
  }

  private resolve(from: string, wanted: string): string {
    const target = resolve(dirname(from), wanted.endsWith('.js') ? wanted : `${wanted}.js`)
    const itsPackage = this.subPackageOf(target)
    if (itsPackage && itsPackage !== this.subPackageOf(from)) {
      throw new Error(
        `illegal require across subpackages: ${relative(this.dist, from)} → ${relative(this.dist, target)}`,
      )
    }
    return target
  }

  private subPackageOf(file: string): string | undefined {
    const route = asRoute(relative(this.dist, file))
    return this.appJson.subPackages?.find(({ root }) => route.startsWith(`${root.replace(/\/$/, '')}/`))?.root
  }
}
