/** Numbers of a Romanian text in English: 1,234.5. */
import { figureFinisher } from '../../finish/figures.ts'

export const figures = figureFinisher({
  group: '.',
  units: `per_cent percent percentage hundred thousand million millions billion billions trillion trillions m bn tn times
    hour hours minute minutes second seconds milliseconds day days week weeks month months year years decades centuries km
    kilometre kilometres kilometer kilometers metre metres meter meters cm centimetre centimetres centimeter centimeters mm
    millimetre millimetres millimeters mile miles foot feet inch inches hectare hectares ha acres kg kilo kilos kilogram
    kilograms g gram grams mg milligrams t tonne tonnes ton tons ounces l litre litres liter liters ml millilitres
    milliliters barrels degree degrees watts kilowatts megawatts gigawatts W kW MW GW TW Wh kWh MWh GWh TWh Hz kHz MHz GHz V
    volts A amps horsepower hp bits bytes KB kB MB GB TB Mbps Gbps megapixels decibels dB calories kcal s ms square cubic sq mld. mil.
    m² m³ km² cm² cm³`,
  counted: `lei leu bani euro euros dollar dollars pound pounds francs forints zlotys crowns yuan yen roubles rubles
    hryvnias cents pence point points stars goals steps children people persons inhabitants cases deaths births doctors beds
    users subscribers viewers views votes tickets copies seats USD EUR RON GBP CHF`,
  ratings: 'pH magnitude average mean grade mark index rate score rating coefficient factor ratio',
  labels: `version v tel telephone phone call fax number art article chapter section figure table point IP law
    ordinance order decree decision regulation directive nr no number`,
})
