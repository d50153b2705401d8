import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { NavTitle } from './NavTitle'

export const preview: Preview = {
  name: copy.names.navTitle,
  states: { full: <NavTitle>{copy.units[0]}</NavTitle>, longest: <NavTitle>{copy.units[2]}</NavTitle> },
}
