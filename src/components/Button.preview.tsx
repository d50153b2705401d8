import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { Button } from './Button'

export const preview: Preview = {
  name: copy.names.button,
  states: {
    loading: <Button kind="primary" label={copy.sending} busy />,
    empty: <Button kind="primary" label={copy.submit} disabled />,
    failed: <Button kind="danger" label={copy.cancel} />,
    full: (
      <>
        <Button kind="primary" label={copy.submit} />
        <Button label={copy.later} icon="calendar" />
        <Button kind="quiet" label={copy.see} />
        <Button label={copy.see} compact />
      </>
    ),
    longest: <Button kind="primary" label={copy.longest} />,
  },
}
