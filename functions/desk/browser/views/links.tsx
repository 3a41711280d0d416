/** The page where people mend the links between an existing translation and its original: one row per link. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Article, Links } from '../api/types.ts'
import { Options } from '../components/field.tsx'
import { useTitle } from '../components/hooks.ts'
import { KeysList } from '../links/keys-list.tsx'
import type { Sentences } from '../links/link-row.tsx'
import { LinksTable } from '../links/links-table.tsx'
import { isUnsure, type Order, orderOf, orders, placesOf, rowsOf } from '../links/rows.ts'
import { useLinks } from '../links/use-links.tsx'
import { useMending } from '../links/use-mending.ts'
import { may } from '../may.ts'
import { start, type ViewProperties } from '../start.tsx'
import { languageName, t } from '../texts/texts.ts'

function LinksView({ article: id, version: to, person }: ViewProperties) {
  const path = `/articles/${encodeURIComponent(id)}`
  const [article, setArticle] = useState<Article | null>(null)
  const { shown, trouble, said, say, change, undo } = useLinks(`${path}/versions/${to}`, person.id)
  const [order, setOrder] = useState(() => orderOf(location.search))
  const links = shown?.links ?? none
  const places = useMemo(() => placesOf(links, order), [shown !== null, order])
  const rows = useMemo(() => rowsOf(links, order, places), [links, places])
  const sentences = useMemo(() => sentencesOf(shown), [shown !== null])
  const mayChange = may(person, 'changeLinks', to)
  const mending = useMending({ links, rows, sentences, mayChange, change, undo, say })
  useTitle(article ? `${article.title} (${to.toUpperCase()}), ${t('links.title')}` : t('title'))
  useEffect(() => {
    call<Article>('GET', path).then((answer) => answer.ok && setArticle(answer.body))
  }, [])
  // Whoever comes to mend links begins at the first that needs it.
  useEffect(() => {
    if (shown && links.some(isUnsure)) mending.goUnsure()
  }, [shown !== null])

  const chooseOrder = (value: string) => {
    const chosen: Order = orders.find((name) => name === value) ?? 'reading'
    setOrder(chosen)
    history.replaceState(null, '', chosen === 'reading' ? location.pathname : `?order=${chosen}`)
  }
  return (
    <>
      <p>
        <a href={`/desk${path}`}>{t('article.back')}</a> · <a href={`/desk${path}/${to}`}>{t('article.translate')}</a>
      </p>
      <h1>{t('links.titleOf', { language: languageName(to) })}</h1>
      <p class="subject" lang={article?.locale}>
        {article?.title}
      </p>
      <p class="hint">{t(mayChange ? 'links.hint' : 'translator.readOnly')}</p>
      <div class="line">
        <div>
          <label for="order">{t('links.order')}</label>{' '}
          <select id="order" value={order} onChange={({ currentTarget: { value } }) => chooseOrder(value)}>
            <Options names={orders.map((name) => [name, t(`links.orders.${name}`)])} />
          </select>
        </div>
        {shown && <div>{t('links.unsureCount', { count: links.filter(isUnsure).length })}</div>}
      </div>
      {mayChange && <KeysList />}
      <div class="toolbar">
        <p class="actions">
          <button type="button" onClick={mending.goUnsure}>
            {t('links.nextUnsure')}
          </button>
          {mayChange && (
            <button type="button" onClick={mending.undo}>
              {t('links.undo')}
            </button>
          )}
        </p>
        <p class="status" role="status">
          {trouble ?? (shown ? said : t('loading'))}
        </p>
      </div>
      {shown && rows.length === 0 && <p class="hint">{t('links.none')}</p>}
      {rows.length > 0 && <LinksTable {...{ links, rows, order, sentences, mending }} />}
    </>
  )
}

const none: Links['links'] = []

function sentencesOf(shown: Links | null): Sentences {
  const side = (locale = '', segments: Links['source'] = []) => ({
    locale,
    byId: new Map(segments.map((segment) => [segment.id, segment])),
  })
  return { source: side(shown?.sourceLocale, shown?.source), target: side(shown?.locale, shown?.target) }
}

start(LinksView)
