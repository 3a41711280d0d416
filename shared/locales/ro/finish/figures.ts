/** Numbers of an English text in Romanian: 1.234,5. */
import { figureFinisher } from '../../finish/figures.ts'

/** Romanian puts "de" between a number from 20 and its noun. */
const withDe = (list: string): string => list.replace(/\S+/g, (word) => `${word} de_${word}`)

export const figures = figureFinisher({
  group: ',',
  units:
    withDe(`la_sută la_mie mii milion milioane miliard miliarde mil. mld. bilioane trilioane ori oră ore minut minute
    secundă secunde milisecunde zi zile săptămână săptămâni lună luni an ani decenii secole km kilometri kilometru m metri
    metru cm centimetri mm milimetri mile picioare inci inchi toli inch hectare hectar ha ari acri kg kilograme kilogram g gr
    grame mg miligrame t tone tonă uncii livre l litri litru ml mililitri hl hectolitri barili grade wați kilowați megawați
    gigawați W kW MW GW TW Wh kWh MWh GWh TWh Hz kHz MHz GHz V kV volți kVA VA ohmi bar bari atmosfere kPa hPa MPa J kJ A amperi cai_putere CP biți byți octeți KB kB MB GB TB
    Mbps Gbps megapixeli decibeli dB calorii kcal procente procent puncte_procentuale s ms mp m² m³ km² cm² cm³
    kmp mc mph noduri nopți semestre trimestre`),
  counted: withDe(`leu lei bani euro dolar dolari lire franci forinți zloți coroane yuani yeni ruble hrivne cenți puncte
    punct stele goluri victorii pași copii persoane oameni locuitori cazuri decese nașteri cereri apariții vizualizări
    utilizatori abonați voturi bilete exemplare locuri medici paturi USD EUR RON GBP CHF`),
  ratings: `magnitudine magnitudinea cutremur cutremurul seism seismul media medie medii nota notă indice indicele rata rată scor scorul rating ratingul
    pH pH-ul coeficient coeficientul factor factorul raport raportul curs cursul`,
  labels: `version versiunea versiune v ver ios android windows macos python tel telefon telefonul fax art articolul capitolul secțiunea figura tabelul punctul IP legea legii ordonanța ordinul hotărârea decizia HG OUG nr no`,
})
