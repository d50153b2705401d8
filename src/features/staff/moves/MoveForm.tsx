import type { ComponentType } from 'react'
import type { StaffMove } from '../staff-moves'
import { DispatchForm } from './DispatchForm'
import type { MoveFormProps } from './move-form'
import { PauseForm } from './PauseForm'
import { RegisterForm } from './RegisterForm'
import { ContactForm, SeverityForm } from './TileForms'
import { AppointForm, PlanForm } from './VisitForms'
import { WordsForm, type WordsMove } from './WordsForm'

const tileForms: Record<Exclude<StaffMove, WordsMove>, ComponentType<MoveFormProps>> = {
  register: RegisterForm,
  dispatch: DispatchForm,
  appoint: AppointForm,
  plan: PlanForm,
  recordContactTry: ContactForm,
  pause: PauseForm,
  changeSeverity: SeverityForm,
}
const hasTiles = (move: StaffMove): move is keyof typeof tileForms => move in tileForms

/** The form of one move; a move without a form does not compile. */
export function MoveForm(props: MoveFormProps) {
  const { move } = props
  if (!hasTiles(move)) return <WordsForm {...props} move={move} />
  const Form = tileForms[move]
  return <Form {...props} />
}
