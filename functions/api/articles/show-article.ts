/** An article as the API shows it to the people who work on it. */
import { type ArticleRecord, articleLocales, slugIn } from '../../../shared/article/article-record.ts'
import { isPublic, type Versions } from '../../../shared/article/visibility.ts'
import type { Document } from '../../../shared/document/model/document.ts'

export const articleHref = (article: string) => `/api/v1/articles/${article}`
const versionHref = (article: string, locale: string) => `${articleHref(article)}/versions/${locale}`

export const showArticle = (head: ArticleRecord, versions: Versions) => ({
  id: head.article,
  title: head.title,
  locale: head.source.locale,
  revision: head.revision,
  createdAt: head.createdAt,
  slugs: head.slugs,
  withdrawn: head.withdrawnAt !== undefined,
  versions: articleLocales(head).map((locale) => ({
    locale,
    slug: slugIn(head, locale),
    formerSlugs: head.formerSlugs?.[locale] ?? [],
    title: head.titles?.[locale] ?? null,
    description: head.descriptions?.[locale] ?? null,
    state: locale === head.source.locale ? ('original' as const) : (versions[locale]?.state ?? 'waiting'),
    public: isPublic(head, locale, versions),
    decision: head.publication[locale] ?? ('hidden' as const),
    progress: versions[locale]?.progress ?? null,
    href: versionHref(head.article, locale),
  })),
})

/** The answer for an article that was just created. */
export const showAccepted = (head: ArticleRecord, document: Document) => ({
  id: head.article,
  slug: slugIn(head, head.source.locale),
  locale: head.source.locale,
  title: head.title,
  revision: head.revision,
  segments: document.blocks.filter((block) => block.translate).reduce((sum, block) => sum + block.segments.length, 0),
  dropped: document.blocks
    .filter((block) => !block.render)
    .map(({ id, role, roleReason: why, text }) => ({ block: id, role, why, text: text.slice(0, 80) })),
  versions: head.targets.map((locale) => ({
    ...{ locale, state: 'waiting' as const },
    href: versionHref(head.article, locale),
  })),
})
