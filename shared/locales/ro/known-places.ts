/** The beginnings of the words for places and their people in Romanian, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const knownPlaces = readKnownNames(`
  iasi: ias iese, constanta: constant, glasgow: glasgow, manchester: manchester, liverpool: liverpool,
  newcastle: newcastle, galati: galati galaten, ploiesti: ploiest, constance: constant bodensee, oltenia: olten,
  maramures: maramur moroseni, niger: niger. nigerul. nigerului. nigerien, guinea: guine, liberia: liberi, ghana:
  ghan, togo: togo. togolez, benin: benin, mali: mali. malian maliul., mauritania: mauritan, senegal: senegal,
  ivorycoast: fildes ivorian, burkina: burkin, cameroon: camerun, gabon: gabon, chad: ciad, centralafrica: african
  centrafric, uganda: ugand, rwanda: rwand ruand, burundi: burund, tanzania: tanzan, zambia: zambi, zimbabwe:
  zimbabw, gambia: gambi, malawi: malawi malaui, mozambique: mozambi, angola: angol, namibia: namib, botswana:
  botswan, eswatini: eswatini swazi, lesotho: lesotho, madagascar: madagascar malgas, mauritius: mauriti,
  seychelles: seychel, eritrea: eritre, djibouti: djibout, somalia: somal, haiti: haiti, dominican: dominic,
  barbados: barbad, bahamas: baham, trinidad: trinidad, honduras: hondur, guatemala: guatemal, salvador: salvador,
  nicaragua: nicaragu, costarica: costa costaric, panama: panam, ecuador: ecuador, paraguay: paragua, uruguay:
  urugua, suriname: surinam, guyana: guyan, caracas: caracas, bogota: bogota, lima: lima., quito: quito, santiago:
  santiago, buenosaires: buenos, montevideo: montevide, brasilia: brasilia, kuwait: kuwait kuweit, qatar: qatar,
  bahrain: bahrain bahrein, oman: oman. omanez omanul., emirates: emirat, doha: doha, dubai: dubai, riyadh: riad,
  amman: amman, mongolia: mongol, kyrgyzstan: kirg kargaz, tajikistan: tadjic tadjik, turkmenistan: turkmen,
  myanmar: myanmar birman, cambodia: cambodg, laos: laos laotian, srilanka: lanka, taiwan: taiwan, hongkong: kong,
  maldives: maldiv, fiji: fiji, papua: papua, malta: malt, monaco: monac monegas, andorra: andorr, liechtenstein:
  liechtenst, sanmarino: marino, vatican: vatican, greenland: groenland, faroe: feroe, lapland: laponi, scandinavia:
  scandinav nordic, caucasus: caucaz, chechnya: cecen, dagestan: dagest daghest, ossetia: oset, abkhazia: abhaz,
  karabakh: karabah, crimea2: sevastopol, gagauzia: gagauz gagauzi, bessarabia: basarab, moravia: moravi, bohemia:
  boem, silesia: silezi, galicia: galiti, thrace: trac, thessaly: tesal, peloponnese: pelopon, attica: atic, epirus:
  epir, saxony: saxon sasi, westphalia: westfal vestfal, swabia: suab svab, hamburg: hamburg, hanover: hanov,
  nuremberg: nurnberg, frankfurt: frankfurt, leipzig: leipzig lipsca, dresden: dresd, aachen: aachen aquisgran,
  salzburg: salzburg, styria: stiria stirie, tyrol: tirol, carinthia: carinti, lombardy: lombard, piedmont: piemont,
  apulia: apuli puglia, calabria: calabri, liguria: liguri, padua: padov, mantua: mantov, syracuse: siracuz,
  bologna: bolog, palermo: palerm, normandy: norman, brittany: breta breton, burgundy: burgund, provence: proven,
  alsace: alsac alsat, lorraine: loren, champagne: champagne sampan, savoy: savoi, aquitaine: aquitan acvitan,
  picardy: picard, gascony: gascon, marseille: marsil, lyon: lyon, nice: nisa nisei, strasbourg: strasbourg,
  toulouse: toulous, bordeaux: bordeaux, andalusia: andaluz, castile: castil, galiciaspain: galici, basque: basc
  basci, navarre: navar, seville: sevil, cordoba: cordob, granada: granad, saragossa: zaragoz saragos, majorca:
  mallorc maiorc, canaries: canar, balearic: balear, madeira: madeir, azores: azor, porto: porto, algarve: algarv,
  flanders: fland flamand, wallonia: walon valon, bruges: bruge, gothenburg: gothenb goteb, malmo: malmo, oslo:
  oslo, bergen: bergen, helsinki: helsink, reykjavik: reykjav, riga: riga rigai, vilnius: vilni, tallinn2: reval,
  minsk: minsk, gdansk: gdansk, lodz: lodz, silesiancity: katowic, bratislava: bratislav, ljubljana: ljubljan,
  sarajevo: saraiev sarajev, skopje: skopj skopi, podgorica: podgori, pristina: pristin, tirana: tiran, novisad:
  novi, vojvodina: voivodin, dalmatia: dalmat, istria: istri, dubrovnik: dubrovnik raguz, nicosia: nicosi, valletta:
  vallet, varna: varna, plovdiv: plovdiv, ruse: ruse. rusciuk, debrecen: debretin debrecen, szeged: szeged seghedin,
  izmir: izmir smirn, antalya: antalya, anatolia: anatoli, bosphorus: bosfor, dardanelles: dardanel, aegean: egee,
  adriatic: adriat, ionian: ionic, caspian: caspi, aral: aral, azov: azov, suez: suez, hormuz: hormuz ormuz,
  gibraltar: gibraltar, bering: bering, volga: volga volgai, dniester: nistr, prut: prut, tisza: tisa tisei, sava:
  sava savei, elbe: elba elbei, oder: oder, vistula: vistul, seine: sena senei, rhone: ron rhone ronul, loire: loar
  loire, moselle: mosel, meuse: meuse meusei, tagus: tejo tajo, tiber: tibr, po: pad, euphrates: eufrat, tigris:
  tigr, ganges: gang, indus: indus, yangtze: yangt, mekong: mekong, amazon: amazon, mississippi: mississip misisip,
  pyrenees: pirin, apennines: apenin, urals: ural, himalayas: himala, andes: anzi, caucasusmountain: elbrus,
  everest: everest, vesuvius: vezuv, etna: etna, olympus: olimp, alaska: alask, florida: florid, texas: texa,
  virginia: virgini, carolina: carolin, atlantacity: atlanta, louisiana: louisian, dakota: dakot, neworleans:
  orleans, losangeles: angel, sanfrancisco: francisc, chicago: chicag, boston: boston, miami: miami, ontario:
  ontari, ottawa: ottaw, columbia: columbi, mumbai: mumbai bombay, kolkata: kolkat calcut, kashmir: cashmir casmir,
  punjab: punjab pungeab, tibet: tibet, dhaka: dhaka dacca, islamabad: islamabad, karachi: karaci karach, kathmandu:
  kathmand katmand, bangkok: bangkok, hanoi: hanoi, jakarta: jakart djakart, manila: manil, java: java, bali: bali,
  shanghai: shangh sanhai, xinjiang: xinjian uigur, osaka: osaka, hiroshima: hirosim hiroshim, fukushima: fukushim
  fukusim, canberra: canberr, sydney: sydn, tasmania: tasman, queensland: queensland, addis: addis, nairobi: nairob,
  khartoum: khart hart, darfur: darfur, tripoli: tripoli, benghazi: benghaz, rabat: rabat, casablanca: casablanc,
  marrakesh: marrak, sahara: sahar, sahel: sahel, kinshasa: kinshas, lagos: lagos, abuja: abuja, pretoria: pretor,
  johannesburg: johann, aleppo: alep, homs: homs, mosul: mosul, basra: basra, kurdistan: kurd, rafah: rafah,
  bethlehem: betle, nazareth: nazaret, galilee: galile, sinai: sinai, golan: golan, haifa: haifa, telaviv: aviv,
  cornwall: cornwal, yorkshire: yorkshir, hebrides: hebrid, orkney: orcad orkney, shetland: shetland, ulster:
  ulster, dublin: dublin, cork: cork., cardiff: cardiff, belfast: belfast, westminster: westminst, downing: downing,
  kremlin: kremlin, pentagon: pentagon, scythia: scit, dacia: daci geto, troy: troi, sparta: spart, carthage:
  cartag, babylon: babil, mesopotamia: mesopotam, persia: persi persan, phoenicia: fenici, byzantium: bizant
  constantinop, pompeii: pompe, neptune: neptun, uranus: uran, pluto: pluto, brasov: brasov, sibiu: sibi, timisoara:
  timiso, oradea: orad, targumures: targu tirgu targumur, mures: mures targumur, bacau: baca, buzau: buzo buzau,
  tulcea: tulc, braila: brail, pitesti: pitest, focsani: focsan, hunedoara: hunedo, deva: deva devean
  deven, resita: resit, satumare: satu satmar, baiamare: baia baimar, zalau: zala zalau, botosani: botosan, vaslui:
  vaslui, barlad: barlad, suceava: suce, craiova: craiov, dolj: dolj, gorj: gorj, giurgiu: giurgi, calarasi:
  calaras, slobozia: sloboz, vrancea: vranc, piatraneamt: piatr pietr neamt, bihor: bihor, salaj:
  salaj, harghita: harghit, covasna: covas, arges: arges, prahova: prahov, dambovita: dambov, teleorman: teleorm,
  valcea: valc, mehedinti: mehedint, turda: turd, medias: medies medias, sighisoara: sighiso, fagaras: fagar, cluj:
  cluj, arad: arad, bistrita: bistrit, alba: alba. albei. albaiul., cernobal: cernob, yalta: ialt yalt, ceang:
  ceang, secui: secui, uzhhorod: ujgorod ujhorod, zaporizhzhia: zaporoj zapori, chernivtsi: cernaut, izmail: ismail,
  kherson: herson, mykolaiv: mikola mykola nikolaev, donetsk: donet, luhansk: lugansk luhansk, mariupol: mariupol`)
