import type { HandoverContract } from '~/types/handover/handover.contract'
import type { figuresActions } from '~/types/handover/figures.actions'
import { ok } from '~/types/kernel/result'
import type { Handlers } from '../../_kernel/entry'
import { figuresOf } from './domain/figures'
import { monthsOf } from './domain/counted'
import { flatsBehind, snagsBehind } from './behind'
import { reachedScope, scopesOf } from './scope'

export const figuresHandlers: Pick<Handlers<HandoverContract>, keyof typeof figuresActions> = {
  async figureScopes(_said, context) {
    return ok({ estates: await scopesOf(context) })
  },
  async figures(said, context) {
    const reached = await reachedScope(context, said)
    if (!reached.ok) return reached
    const figures = figuresOf(reached.value, said.month, context.now)
    return ok({ months: monthsOf(reached.value), figures })
  },
  figureSnags: (said, context) => snagsBehind(context, said),
  figureFlats: (said, context) => flatsBehind(context, said),
}
