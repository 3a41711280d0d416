/** English abbreviations and words that begin sentences, for the segmenter. */
import { readSentenceRules } from '../read-sentence-rules.ts'

export const sentences = readSentenceRules({
  name: `mr mrs ms mx messrs mmes dr drs prof profs Rev Fr Hon Gen Maj Col Lt Ltc Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig
    Sen Sens Rep Reps Gov Govs Pres Amb Supt Insp Det Asst Atty Dir Dep Treas Const Ofc
    Cllr Coun Ald Spc Sfc Ssgt Msgt Tsgt Ens Radm Vadm Pte Lieut Flt Sqn Dist Sgts Lts Cols Gens Capts Mme Mlle Mmes Msgr Assoc Rt Mt ste vs v viz e.g i.e cf approx p.s PS
    Wm Geo Chas Jos Thos Ft`,
  rank: '',
  place: '',
  number: `No no Nos nos fig figs art arts Sec Secs ch Ch chap vol vols pp p para eq ed eds ext tel n° nº pt pts dept op rte`,
  unit: `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri a.m p.m am pm Rs ft lb lbs oz
    sq fl yd mi est c ca`,
  starter: `al Inc inc Ltd ltd Co Cos Corp corp Bros LLC plc Jr jr Sr sr St Ave Blvd Rd Hwy u.s u.k u.n e.u u.s.a d.c ph.d
    m.d b.c a.d c.e b.c.e esq`,
  none: 'Al etc km cm mm kg mg ml mph kw mw hz',
  starters: `a an the this that these those there here he she it we you they i his her hers its our your their theirs my
    mine who whom whose what when where why how which whether if in on at by for from with as but and or nor so yet then
    now no not also although though after before because since while once until unless despite during however meanwhile
    moreover nevertheless furthermore instead still to of some many most all both each every everyone everything nobody
    nothing another other others such one two none neither either several few even just only perhaps maybe between among through under over
    without within about according today yesterday tomorrow do does did don't is are was were be been have has had having
    will would can could may might must should let let's please thanks yes well oh never always again`,
  endings: '',
  units: `january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays
    weekends jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
    fri sat sun et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc cet cest eet eest bst eastern central mountain pacific
    local`,
  links: '',
  determiners: '',
  counted: 'part act book volume chapter title phase stage war class type',
  reports: `said says asked asks added adds told tells wrote writes replied replies shouted yelled cried screamed exclaimed
    tweeted posted joked answered whispered recalled continued concluded wondered demanded insisted`,
})
