/** A row of the list of articles: headline, date, and each version's progress. */
import type { ListedArticle } from '../api/types.ts'
import { isWaiting, ProgressBar, PublicBadge, stateOf } from '../components/versions.tsx'
import { formatDate, t } from '../texts/texts.ts'

export function ArticleRow({ article: { id, title, locale, createdAt, versions } }: { article: ListedArticle }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/articles/${id}`} lang={locale}>
          {title}
        </a>
      </th>
      <td class="date">{formatDate(createdAt)}</td>
      <td>
        {versions.map((version) => (
          <div class="version-line" key={version.locale}>
            <strong>{version.locale.toUpperCase()}</strong> {t(`state.${stateOf(version, locale)}`)}{' '}
            <PublicBadge shown={version.public} />
            {version.progress && isWaiting(version, locale) && <ProgressBar progress={version.progress} />}
          </div>
        ))}
      </td>
    </tr>
  )
}
