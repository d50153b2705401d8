import { templateFields, templateNames, type TemplateName } from '~/types/message/templates'
import { templateLabels, templateTitles } from '~/types/message/templates.copy'

/** Ids by name where the setting FN_TEMPLATE_IDS names none: the local cloud's, and a hint of what is missing elsewhere. */
export const defaultTemplateId = (template: TemplateName): string => `template-${template}`

/** The subscribe templates that a deployment chooses in the mini-program's account; the local cloud's WeChat knows these. */
export const templates = templateNames.map(template => ({
  id: defaultTemplateId(template),
  title: templateTitles[template],
  fields: templateFields[template].map(key => ({
    key,
    label: (templateLabels[template] as Record<string, string>)[key] ?? key,
  })),
}))
