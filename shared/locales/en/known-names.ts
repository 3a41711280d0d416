/** The beginnings of the words for places, peoples, institutions and saints in English, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const known = readKnownNames(`
  degrees: celsius fahrenheit,
  romania: romania, moldova: moldova, bucharest: bucharest, austria: austria, vienna: vienna viennese, germany:
  german, berlin: berlin, munich: munich, cologne: cologne, france: france french frenchm, paris: paris, italy:
  ital, rome: rome, venice: venice venet, florence: florence florent, milan: milan, naples: naples neapol, turin:
  turin, genoa: genoa geno, sicily: sicil, spain: spain spanish span, catalonia: catal, portugal: portug, lisbon:
  lisbon, greece: greece greek, athens: athen, bulgaria: bulgar, sofia: sofia, hungary: hungar, budapest:
  budapest, serbia: serb, belgrade: belgrad, croatia: croat, zagreb: zagreb, slovenia: sloven, slovakia: slovak,
  bosnia: bosni, montenegro: montenegr, macedonia: macedon, albania: albania, kosovo: kosov, poland: poland polish
  pole, warsaw: warsaw, krakow: krakow cracow, czechia: czech, prague: prague, britain: britain british brit
  england english united uk., london: london, scotland: scot, edinburgh: edinburgh, wales: wales welsh, ireland:
  ireland irish, netherlands: netherland dutch holland, hague: hague, amsterdam: amsterdam, belgium: belgi,
  brussels: brussels, antwerp: antwerp, luxembourg: luxembourg, switzerland: switzerland swiss, geneva: geneva,
  zurich: zurich, sweden: sweden swed, stockholm: stockholm, norway: norw, denmark: denmark dan danish danes, copenhagen:
  copenhagen, finland: finland finn finnish, iceland: iceland, estonia: eston, latvia: latvia, lithuania: lithuan,
  russia: russia, moscow: moscow muscov, petersburg: petersburg, soviet: soviet, ukraine: ukrain, kyiv: kyiv kiev,
  odesa: odes, kharkiv: khark, crimea: crimea, donbas: donba, belarus: belarus, chisinau: chisinau, transnistria:
  transnistr transdniest, turkey: turk, istanbul: istanbul, ankara: ankara, cyprus: cypr, georgia: georgia,
  armenia: armen, azerbaijan: azerb, kazakhstan: kazakh, uzbekistan: uzbek, israel: israel, jerusalem: jerusalem,
  palestine: palest, gaza: gaza gazan, lebanon: leban, beirut: beirut, syria: syria, damascus: damasc, jordan:
  jordan, iraq: iraq, baghdad: baghdad, iran: iran, tehran: tehran teheran, saudi: saudi, arabia: arab, yemen:
  yemen, egypt: egypt, cairo: cairo, libya: liby, tunisia: tunis, algeria: alger, morocco: morocc, sudan: sudan,
  ethiopia: ethiop, kenya: kenya, nigeria: nigeria, southafrica: africa, africa: africa, cape: cape, congo: congo,
  china: china chin chines, beijing: beijing peking, japan: japan, tokyo: tokyo, korea: korea, seoul: seoul,
  pyongyang: pyongyang, india: india, delhi: delhi, pakistan: pakistan, afghanistan: afghan, kabul: kabul,
  bangladesh: bangladesh, nepal: nepal, vietnam: vietnam, thailand: thai, indonesia: indones, philippines:
  philippin filipin, malaysia: malay, singapore: singap, australia: austral, zealand: zealand, america: america,
  usa: united states us. usa. american america, newyork: york, washington: washington, hawaii: hawai, california: california, pennsylvania:
  pennsylvania, philadelphia: philadelphia, canada: canad, quebec: quebec, mexico: mexic, brazil: brazil,
  argentina: argentin, chile: chile, peru: peru, colombia: colombia, venezuela: venezuel, bolivia: bolivia, cuba:
  cuba cuban, havana: havana, jamaica: jamaic, europe: europ, asia: asia, siberia: siber, transylvania:
  transylvan, wallachia: wallach, bavaria: bavar, prussia: prussia, balkans: balkan, carpathians: carpath, alps:
  alp, danube: danub, rhine: rhine, thames: thames, nile: nile, blacksea: black, mediterranean: mediterr, baltic:
  balt, atlantic: atlantic, pacific: pacific, arctic: arctic, antarctica: antarctic, caribbean: caribb, eu: eu
  european, un: un united, nato: nato, who: who, imf: imf, oecd: oecd, echr: echr, hiv: hiv aids, gdp: gdp, ceo:
  ceo, vat: vat, christian: christ, catholic: catholic, orthodox: orthodox, protestant: protestant, jewish: jew
  judais hebr, muslim: muslim islam, islam: islam muslim, christmas: christmas, easter: easter, god: god, jesus:
  jesus, mary: mary, bible: bibl, quran: quran koran, pope: pope, francis: francis, johnpaul: john, peter: peter,
  paul: paul, george: george, nicholas: nichol, andrew: andrew, michael: michael, stephen: stephen steph, charles:
  charles, elizabeth: elizabeth, catherine: catherine, william: william, louis: louis, henry: henry, philip:
  philip, alexander: alexand, vladimir: vladimir volodym, latin: latin, celtic: celt, nazi: nazi, communist:
  commun, ottoman: ottoman, byzantine: byzant, habsburg: habsburg, mars: mars, venus: venus, mercury: mercury,
  jupiter: jupiter, saturn: saturn, ghent: ghent, dnipro: dnipr dnieper, lviv: lviv lvov, tallinn: tallin, calais:
  calais, corsica: corsic, sardinia: sardin, crete: cret, rhodes: rhodes, thessaloniki: thessalon, tuscany: tusca,
  bukovina: bukovin bucovin, dobrogea: dobr, banat: banat, marie: marie, james: james, jacob: jacob, joseph:
  joseph, luke: luke, matthew: matthew, mark: mark, teresa: teresa theresa, john: john, joan: joan, napoleon:
  napoleon,
  madrid: madrid, barcelona: barcelona, valencia: valencia, bilbao: bilbao, porto: porto, oslo: oslo, helsinki:
  helsinki, riga: riga, vilnius: vilnius, minsk: minsk, tirana: tirana, sarajevo: sarajevo, skopje: skopje,
  bratislava: bratislava, ljubljana: ljubljana, frankfurt: frankfurt, hamburg: hamburg, stuttgart: stuttgart,
  leipzig: leipzig, dresden: dresden, dortmund: dortmund, lyon: lyon, strasbourg: strasbourg, toulouse:
  toulouse, bordeaux: bordeaux, bologna: bologna, palermo: palermo, dubai: dubai, doha: doha, nairobi: nairobi,
  lagos: lagos, shanghai: shanghai, mumbai: mumbai, seville: seville, marseille: marseille, yerevan: yerevan,
  tbilisi: tbilisi, baku: baku`)
