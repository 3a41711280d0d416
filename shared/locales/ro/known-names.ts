/** The beginnings of the words for places, peoples, institutions and saints in Romanian, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const known = readKnownNames(`
  degrees: celsius fahrenheit,
  romania: roman, moldova: moldov basarab, bucharest: bucurest, austria: austri, vienna: vien, germany: german
  nemt, berlin: berlin, munich: munch, cologne: koln colon, france: frant francez, paris: paris, italy: ital,
  rome: rom roma romei, venice: venet, florence: floren, milan: milan, naples: napol, turin: torin, genoa: genov, sicily:
  sicil, spain: spani, catalonia: catal, portugal: portug, lisbon: lisab, greece: grec greci grecia gre elen, athens: aten,
  bulgaria: bulgar, sofia: sofia, hungary: ungar ungur maghiar, budapest: budapest, serbia: serb sarb, belgrade:
  belgrad, croatia: croat, zagreb: zagreb, slovenia: sloven, slovakia: slovac, bosnia: bosni, montenegro:
  muntenegr, macedonia: macedon, albania: alban, kosovo: kosov, poland: polon poloni polonez, warsaw: varsov,
  krakow: cracov, czechia: ceh cehia cehiei cehoslov, prague: prag, britain: brit engl angl marea regat uk., london: londr london, scotland:
  scot, edinburgh: edinburgh, wales: tara galez galil, ireland: irland, netherlands: oland tarile neerland, hague: hag haga hagai, amsterdam: amsterdam, belgium: belgi, brussels: bruxel, antwerp: anvers, luxembourg: luxembur, switzerland:
  elvet, geneva: genev, zurich: zurich, sweden: suede, stockholm: stockholm, norway: norveg, denmark: danem danez,
  copenhagen: copenhag, finland: finland, iceland: island, estonia: eston, latvia: leton, lithuania: lituan,
  russia: rus rusia rusiei, moscow: moscov, petersburg: petersburg, soviet: soviet urss, ukraine: ucrain ucrein, kyiv: kiev
  kyiv, odesa: odes, kharkiv: hark, crimea: crime, donbas: donba, belarus: belarus, chisinau: chisin,
  transnistria: transnistr, turkey: turc, istanbul: istanbul, ankara: ankar, cyprus: cipr, georgia: georgi gruz,
  armenia: armen, azerbaijan: azerb azer, kazakhstan: kaza, uzbekistan: uzbek uzbec, israel: israel, jerusalem:
  ierusal, palestine: palest, gaza: gaza gaze fasi, lebanon: liban, beirut: beirut, syria: siri, damascus: damasc,
  jordan: iordan, iraq: irak, baghdad: bagdad, iran: iran iranu, tehran: teheran, saudi: saudit arabi, arabia: arab,
  yemen: yemen iemen, egypt: egipt, cairo: cair, libya: libi, tunisia: tunis, algeria: alger, morocco: maroc,
  sudan: sudan, ethiopia: etiop, kenya: keny, nigeria: nigeri, southafrica: afric, africa: afric, cape: cap, congo:
  congo, china: chin, beijing: beijing pekin, japan: japon, tokyo: tok tokio tokyo, korea: core, seoul: seul, pyongyang:
  phenian, india: indi, delhi: delhi, pakistan: pakist, afghanistan: afgan, kabul: kabul, bangladesh: banglad,
  nepal: nepal, vietnam: vietnam, thailand: thai tailand, indonesia: indone, philippines: filip, malaysia: malay
  malae, singapore: singap, australia: austral, zealand: zeeland, america: americ, usa: statele american sua
  americ, newyork: york, washington: washington, hawaii: hawai havai, california: californi, pennsylvania:
  pennsylvani, philadelphia: philadelphi filadelfi, canada: canad, quebec: quebec, mexico: mexic, brazil: brazil,
  argentina: argentin, chile: chile chilian, peru: peru, colombia: columbi, venezuela: venezuel, bolivia: bolivi,
  cuba: cub cuba cubei cuban, havana: havan, jamaica: jamaic jamaic, europe: europ, asia: asia asiat, siberia: siber, transylvania:
  transilvan ardeal, wallachia: muntenia valah tara, bavaria: bavar, prussia: prus prusia prusac, balkans: balcan, carpathians:
  carpat, alps: alp, danube: dunar, rhine: rin rinul, thames: tamis, nile: nil nilul nilului, blacksea: neagr, mediterranean:
  mediteran, baltic: balt, atlantic: atlantic, pacific: pacific, arctic: arctic, antarctica: antarctic, caribbean:
  caraib, eu: ue european, un: onu natiun, nato: nato, who: oms, imf: fmi, oecd: ocde, echr: cedo, hiv: hiv sida,
  gdp: pib, ceo: director, vat: tva, christian: crestin hrist crist, catholic: catolic, orthodox: ortodox,
  protestant: protestant, jewish: evre iude ebra, muslim: musulm islam, islam: islam musulm, christmas: craciun,
  easter: past, god: dumnez, jesus: isus iisus, mary: maria fecioar mary, bible: bibl, quran: coran, pope: pap
  suveran, francis: francisc francis, johnpaul: ioan john, peter: petr peter, paul: pavel paul, george: gheorghe
  george, nicholas: nicola nichol, andrew: andre andrew, michael: mihai michael, stephen: stefan steph, charles:
  carol charles, elizabeth: elisabeta elizabeth, catherine: ecaterin catherine, william: wilhelm william, louis:
  ludovic louis, henry: henric henry, philip: filip philip, alexander: alexandr, vladimir: vladimir volodim,
  latin: latin, celtic: celt, nazi: nazi, communist: comun, ottoman: otoman, byzantine: bizant, habsburg:
  habsburg, mars: mart, venus: venus, mercury: mercur, jupiter: jupiter, saturn: saturn, ghent: gent gand, dnipro:
  nipr dnipr, lviv: liov lviv, tallinn: tallin, calais: calais, corsica: corsic, sardinia: sardin, crete: cret,
  rhodes: rodos, thessaloniki: salonic tesalonic, tuscany: toscan, bukovina: bucovin, dobrogea: dobroge, banat:
  banat, marie: maria marie, james: iacob james, jacob: iacob jacob, joseph: iosif joseph, luke: luca luke,
  matthew: matei matthew, mark: marcu mark, teresa: tereza teresa, john: ioan john, joan: ioana joan, napoleon:
  napoleon,
  madrid: madrid, barcelona: barcelon, valencia: valenci, bilbao: bilbao, porto: porto, oslo: oslo, helsinki:
  helsinki, riga: riga, vilnius: vilnius, minsk: minsk, tirana: tiran, sarajevo: sarajevo, skopje: skopje,
  bratislava: bratislava, ljubljana: ljubljan, frankfurt: frankfurt, hamburg: hamburg, stuttgart: stuttgart,
  leipzig: leipzig, dresden: dresden, dortmund: dortmund, lyon: lyon, strasbourg: strasbourg, toulouse:
  toulouse, bordeaux: bordeaux, bologna: bologn, palermo: palerm, dubai: dubai, doha: doha, nairobi: nairobi,
  lagos: lagos, shanghai: shanghai, mumbai: mumbai, seville: sevill, marseille: marsil, yerevan: erevan,
  tbilisi: tbilisi, baku: baku`)
