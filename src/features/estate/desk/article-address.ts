/** In the address of the consults page an answer is told from a question by its prefix. */
const prefix = 'article:'
export const addressOf = (articleId: string): string => `${prefix}${articleId}`
export const articleOf = (address: string): string | undefined =>
  address.startsWith(prefix) ? address.slice(prefix.length) : undefined
/** In the place of an id: the form of a new one. */
export const freshArticle = addressOf('new')
