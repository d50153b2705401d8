import { execFileSync } from 'node:child_process'
import { answers } from './zone-answers'

describe('the process may stand in any time zone (R11.1)', () => {
  const here = answers()

  it('has 2,000 answers, the first as worked out by hand', () => {
    expect(new Set(here).size).toBe(2000)
    expect(here[0]).toBe(
      '2026-01-01T00:00+08:00 2026-01-01 4 0 1767283200000 dispatch 2026-01-01T09:30+08:00 ' +
        'respond 2026-01-01T10:30+08:00 answer 2026-01-03T00:00+08:00 solution 2026-01-04T00:00+08:00 ' +
        'redLine 2026-01-17T00:00+08:00 total  rectification 2026-01-12T18:30+08:00',
    )
  })

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s gives the same answers', zone => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/domain/print-zone-answers.ts'], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(printed.split('\n')).toEqual(here)
  })
})
