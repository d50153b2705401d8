import { buildSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameCopy as copy } from './frame.copy'

/** The phone frame: a phone with the app on the left, the demonstration's handles on the right. */
export function framePage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${copy.title}</title>
<link rel="stylesheet" href="/frame.css">
<link rel="icon" href="data:,">
</head>
<body>
<main>
  <section class="stage" id="stage" aria-label="${copy.phone}">
    <div class="phone" id="phone">
      <div class="status" aria-hidden="true"><span class="signs"><span id="status-time"></span><i class="signal"></i><i class="battery"></i></span><span class="capsule"><i></i><b></b></span></div>
      <iframe id="app" title="${copy.phone}"></iframe>
      <div class="home-bar" aria-hidden="true"></div>
    </div>
  </section>
  <section class="desk">
    <header><h1>${copy.brand}</h1><p>${copy.tagline}</p></header>
    <div class="card clock">
      <div><h2>${copy.clock}</h2><p id="now" class="now" aria-live="polite"></p></div>
      <div class="steps">
        <button data-ms="3600000">${copy.anHour}</button><button data-ms="86400000">${copy.aDay}</button><button data-ms="432000000">${copy.fiveDays}</button>
      </div>
      <p class="hint" id="clock-hint">${copy.clockHint}</p>
    </div>
    <div class="card">
      <h2>${copy.people}</h2><p class="hint">${copy.peopleHint}</p>
      <div id="people" class="people" role="radiogroup" aria-label="${copy.people}"></div>
    </div>
    <div class="card">
      <h2>${copy.messages}</h2>
      <div id="messages" class="messages"></div>
    </div>
    <div class="foot">
      <a id="workbench" class="door" href="/workbench" target="_blank" rel="noopener">${copy.open}<small>${copy.openHint}</small></a>
      <p class="run"><span>${copy.lastRun}</span><span id="run"></span></p>
    </div>
  </section>
</main>
<script src="/frame.js"></script>
</body>
</html>`
}

/** What the phone shows when there is no browser build yet. */
export const emptyPhone = (): string =>
  `<!doctype html><meta charset="utf-8"><p style="margin:40vh 0;text-align:center;color:#6b7280">${copy.noApp}</p>`

let script: string | undefined

export function frameScript(): string {
  script ??= buildSync({
    entryPoints: [join(__dirname, 'frame.client.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
  }).outputFiles[0]?.text
  return script ?? ''
}

export const frameStyle = (): string => readFileSync(join(__dirname, 'frame.css'), 'utf8')
