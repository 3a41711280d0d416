/** English words and endings for mining terms. */
import type { Phrases } from '../shape/words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const phrases: Phrases = {
  stopWords: list(`
    a an the this that these those some any no every each either neither both all half many much more most few fewer
    less least several enough other others another such same own one two three four five six seven eight nine ten eleven
    twelve fourteen fifteen sixty hundred thousand million billion dozen first second third fourth last next
    i me my mine we us our you your he him his she her hers it its they them their theirs who whom whose which what
    himself herself itself themselves someone somebody anyone anybody everyone everybody everything nobody nothing
    something anything none
    and or but nor so yet if unless because since while when where whether though although than as until till once
    after before during about above across against along among around at behind below beneath beside between beyond by
    despite down for from in inside into like near of off on onto out outside over past per round through throughout to
    toward towards under up upon with within without according ago away back instead apart
    am is are was were be been being has have had having do does did done doing will would shall should can could may
    might must ought used let lets cannot don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ain
    say says said tell tells told ask asks asked think thinks thought know knows knew known go goes went gone going come
    comes came coming get gets got getting give gives gave given take takes took taken make makes made making see sees saw
    seen find finds found keep keeps kept put puts stay stays stayed stand stands stood leave leaves want wants
    wanted need needs needed run runs ran call calls called become becomes became begin begins began bring brings brought
    seem seems seemed show shows showed hold holds held turn turns turned start starts started try tries tried use uses
    lose loses lost pay pays paid cost costs meet meets met open opens opened close closes closed move moves moved hear
    there here then now today yesterday tomorrow tonight already always never ever often seldom again also too very just
    only even still almost nearly quite rather perhaps maybe not well far long soon later early earlier late yes how why
    however therefore thus otherwise else least anyway indeed together once twice exactly simply
    good better best bad worse worst big great new old young small large little high low wrong whole
    mr mrs ms dr prof st no inc ltd eur usd
    thing things way ways time times day days week weeks month months year years hour hours minute minutes people man
    woman men women lot bit part end place kilometre kilometres metre metres km percent
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december morning evening afternoon midnight noon
    update correction photo source`),
  notNouns: /(?:ly|ed|ing)$/,
  links: new Set(),
  titles: list('mr mrs ms dr prof mayor president minister sister sir lady lord saint judge general'),
  bases: [
    ['ies', ['y']],
    ['sses', ['ss']],
    ['shes', ['sh']],
    ['ches', ['ch']],
    ['xes', ['x']],
    ['ss', ['ss']],
    ['s', ['']],
  ],
  head: 'last',
}
