import type { HandoverContract } from '~/types/handover/handover.contract'
import type { signingActions } from '~/types/handover/signing.actions'
import type { Handlers } from '../../_kernel/entry'
import { signInspection } from './sign-inspection'
import { signTakingOver } from './sign-taking-over'
import { signing } from './view'

export const signingHandlers: Pick<Handlers<HandoverContract>, keyof typeof signingActions> = {
  signing: (input, context) => signing(context, input),
  signInspection: (input, context) => signInspection(context, input),
  signTakingOver: (input, context) => signTakingOver(context, input),
}
