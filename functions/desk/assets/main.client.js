/** The desk: who is here, and the view that the address names. */
import { dropToken } from './api.client.js'
import { showArticle } from './article.client.js'
import { showArticles } from './articles.client.js'
import { element } from './dom.client.js'
import { askAgain, signInForm, whoAmI } from './sign-in.client.js'
import { choose, locale, t } from './texts.client.js'
import { showTranslator } from './translator.client.js'

const main = document.querySelector('main')
const { view, article, version } = document.body.dataset
const views = { articles: showArticles, article: showArticle, translator: showTranslator }

document.documentElement.lang = locale
document.title = `${t('title')} · Punte`
document.getElementById('desk-name').textContent = t('title')
document.getElementById('languages').setAttribute('aria-label', t('languages'))
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('#languages button'))) {
  if (button.value === locale) button.setAttribute('aria-pressed', 'true')
  button.addEventListener('click', () => choose(button.value))
}

function open(person) {
  const signOut = () => {
    dropToken()
    location.href = '/desk'
  }
  document
    .getElementById('person')
    .replaceChildren(element('span', {}, person.id), element('button', { onclick: signOut }, t('signIn.out')))
  document.addEventListener('unauthorised', askAgain)
  main.replaceChildren()
  views[view](main, { person, article, version })
}

const person = await whoAmI()
if (person) open(person)
else main.replaceChildren(signInForm(open))
