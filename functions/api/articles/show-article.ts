/** An article as the API shows it to the people who work on it. */
import { type ArticleRecord, articleLocales, slugIn } from '../../../shared/article/article-record.ts'
import { confidenceOfVersion, type Version } from '../../../shared/article/version.ts'
import { isPublic, type Versions } from '../../../shared/article/visibility.ts'
import type { Document } from '../../../shared/document/model/document.ts'

export const articleHref = (article: string) => `/api/v1/articles/${article}`
const versionHref = (article: string, locale: string) => `${articleHref(article)}/versions/${locale}`

export const showArticle = (record: ArticleRecord, versions: Versions) => ({
  id: record.article,
  title: record.title,
  locale: record.source.locale,
  revision: record.revision,
  createdAt: record.createdAt,
  date: record.date ?? null,
  slugs: record.slugs,
  withdrawn: record.withdrawnAt !== undefined,
  versions: articleLocales(record).map((locale) => ({
    locale,
    slug: slugIn(record, locale),
    formerSlugs: record.formerSlugs?.[locale] ?? [],
    title: record.titles?.[locale] ?? null,
    description: record.descriptions?.[locale] ?? null,
    state: locale === record.source.locale ? ('original' as const) : (versions[locale]?.state ?? 'waiting'),
    aligned: record.translations?.[locale] !== undefined,
    public: isPublic(record, locale, versions),
    decision: record.publication[locale] ?? ('hidden' as const),
    progress: versions[locale]?.progress ?? null,
    confidence: confidenceIn(versions[locale]),
    href: versionHref(record.article, locale),
  })),
})

const confidenceIn = (version: Version | undefined) => (version ? confidenceOfVersion(version) : null)

/** The answer for an article that was just created. */
export const showAccepted = (record: ArticleRecord, document: Document) => ({
  id: record.article,
  slug: slugIn(record, record.source.locale),
  locale: record.source.locale,
  title: record.title,
  revision: record.revision,
  segments: document.blocks.filter((block) => block.translate).reduce((sum, block) => sum + block.segments.length, 0),
  dropped: document.dropped ?? [],
  hidden: document.blocks
    .filter((block) => !block.render)
    .map(({ id, role, roleReason: why, text }) => ({ block: id, role, why, text: text.slice(0, 80) })),
  versions: record.targets.map((locale) => ({
    ...{ locale, state: 'waiting' as const },
    href: versionHref(record.article, locale),
  })),
})
