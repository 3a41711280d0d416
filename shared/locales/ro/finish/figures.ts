/** Numbers of an English text in Romanian: 1.234,5. */
import { figureFinisher } from '../../finish/figures.ts'

const counted = `mii milion milioane miliard miliarde mil. mld. bilioane trilioane ori oră ore minut minute secundă secunde
  milisecunde zi zile săptămână săptămâni lună luni an ani decenii secole leu lei bani euro dolar dolari lire franci
  forinți zloți coroane yuani yeni ruble hrivne cenți km kilometri kilometru m metri metru cm centimetri mm milimetri mile
  picioare inci inchi toli hectare hectar ha ari acri kg kilograme kilogram g gr grame mg miligrame t tone tonă uncii livre l
  litri litru ml mililitri hl hectolitri barili grade wați kilowați megawați gigawați W kW MW GW TW Wh kWh MWh GWh TWh Hz
  kHz MHz GHz V volți A amperi cai_putere CP biți byți octeți KB kB MB GB TB Mbps Gbps megapixeli inch decibeli dB calorii
  kcal procente procent puncte punct stele goluri victorii pași copii persoane oameni locuitori cazuri decese nașteri
  cereri apariții vizualizări utilizatori abonați voturi bilete exemplare locuri medici paturi s ms mp m² m³ km² metri_pătrați
  metri_cubi litri_la`
  .split(/\s+/)
  .flatMap((word) => [word, `de_${word}`])
  .join(' ')

export const figures = figureFinisher({
  group: ',',
  measures: `la_sută la_mie ${counted}`,
  ratings: `magnitudine magnitudinea media medie medii nota notă indice indicele rata rată scor scorul rating ratingul
    coeficient coeficientul factor factorul raport raportul curs cursul`,
  labels:
    'version versiunea versiune v ver ios android windows macos python tel telefon telefonul fax art articolul capitolul secțiunea figura tabelul punctul IP',
})
