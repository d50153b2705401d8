import type { AccountContract } from '~/types/account/account.contract'
import { textOn } from '~/types/account/consent'
import type { EntryRefusal, InputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { withTopic, type Switches } from '~/types/message/topics'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import type { PersonFile } from '../_schema/documents'
import { sayConsent } from './consents'
import { myFile } from './own-file'

type Kept = { switches: Switches }
type Refusal = RefusalOf<AccountContract, 'setSwitch'> | EntryRefusal

/** R9.3. Service is a choice; care stands on a consent, so turning it is saying yes or no to that text. */
export function setSwitch(
  context: Context,
  { name, isOn, version }: InputOf<AccountContract, 'setSwitch'>,
): Promise<Result<Kept, Refusal>> {
  return context.commit<Kept, Refusal>(async tx => {
    const person = await myFile(context, tx)
    if (!person) return refuse('NOT_FOUND')
    if (person.switches[name] === isOn) return ok({ switches: person.switches })
    if (name === 'service') return keepSwitches(tx, context, person, { ...person.switches, service: isOn })
    if (isOn && version === undefined) return refuse('CARE_NEEDS_AGREEING')
    const shown = version ?? textOn('care', dayOf(context.now)).version
    const said = await sayConsent(tx, context, person, {
      kind: 'care',
      version: shown,
      isAgreed: isOn,
      isGuardian: false,
    })
    if (said.ok) return ok({ switches: said.value.person?.switches ?? person.switches })
    return refuse(said.refusal.code === 'TEXT_HAS_CHANGED' ? 'TEXT_HAS_CHANGED' : 'CARE_NEEDS_AGREEING')
  })
}

export function setTopic(
  context: Context,
  { topic, isOn }: InputOf<AccountContract, 'setTopic'>,
): Promise<Result<Kept, EntryRefusal>> {
  return context.commit<Kept, EntryRefusal>(async tx => {
    const person = await myFile(context, tx)
    if (!person) return refuse('NOT_FOUND')
    return keepSwitches(tx, context, person, withTopic(person.switches, topic, isOn))
  })
}

async function keepSwitches(tx: Tx, { now, caller, deps }: Context, person: PersonFile, switches: Switches) {
  await tx.put('persons', { ...person, switches })
  const row = { at: now, by: personActor(caller), action: 'setSwitch', content: switches }
  await recordAudit(tx, { entityId: `${person._id}:switches:${deps.newId()}`, version: 1, ...row })
  return ok({ switches })
}
