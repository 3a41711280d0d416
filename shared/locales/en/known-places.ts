/** The beginnings of the words for places and their people in English, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const knownPlaces = readKnownNames(`
  iasi: iasi, constanta: constanta, glasgow: glasgow glasweg, manchester: manchester mancun, liverpool: liverpool
  liverpudl, newcastle: newcastle geordie, galati: galati, ploiesti: ploiesti, constance: constance, oltenia: olten,
  maramures: maramures, niger: niger. nigers. nigerien, guinea: guinea, liberia: liberia, ghana: ghana, togo: togo.
  togolese, benin: benin, mali: mali. malian, mauritania: mauritan, senegal: senegal, ivorycoast: ivor ivoire,
  burkina: burkin, cameroon: cameroon, gabon: gabon, chad: chad, centralafrica: african, uganda: ugand, rwanda:
  rwand, burundi: burund, tanzania: tanzan, zambia: zambia, zimbabwe: zimbabw, gambia: gambia, malawi: malawi,
  mozambique: mozambi, angola: angol, namibia: namib, botswana: botswan, eswatini: eswatini swazi, lesotho: lesotho,
  madagascar: madagascar malagas, mauritius: mauriti, seychelles: seychel, eritrea: eritre, djibouti: djibout,
  somalia: somal, haiti: haiti, dominican: dominic, barbados: barbad, bahamas: baham, trinidad: trinidad, honduras:
  hondur, guatemala: guatemal, salvador: salvador, nicaragua: nicaragu, costarica: costa costaric, panama: panam,
  ecuador: ecuador, paraguay: paraguay, uruguay: uruguay, suriname: surinam, guyana: guyan, caracas: caracas,
  bogota: bogota, lima: lima., quito: quito, santiago: santiago, buenosaires: buenos, montevideo: montevide,
  brasilia: brasilia, kuwait: kuwait, qatar: qatar, bahrain: bahrain, oman: oman. omani, emirates: emirat, doha:
  doha, dubai: dubai, riyadh: riyadh, amman: amman, mongolia: mongol, kyrgyzstan: kyrgyz, tajikistan: tajik,
  turkmenistan: turkmen, myanmar: myanmar burm, cambodia: cambod, laos: laos laotian, srilanka: lanka, taiwan:
  taiwan, hongkong: kong, maldives: maldiv, fiji: fiji, papua: papua, malta: malt, monaco: monac monegas, andorra:
  andorr, liechtenstein: liechtenst, sanmarino: marino, vatican: vatican, greenland: greenland, faroe: faro,
  lapland: lapland lapp, scandinavia: scandinav nordic, caucasus: caucas, chechnya: chech, dagestan: dagest,
  ossetia: osset, abkhazia: abkhaz, karabakh: karabakh, crimea2: sevastopol, gagauzia: gagauz, bessarabia: bessarab,
  moravia: moravi, bohemia: bohemi, silesia: silesi, galicia: galici, thrace: thrac, thessaly: thessal, peloponnese:
  peloponn, attica: attic, epirus: epir, saxony: saxon, westphalia: westphal, swabia: swabi, hamburg: hamburg,
  hanover: hanov hannov, nuremberg: nuremberg nurnberg, frankfurt: frankfurt, leipzig: leipzig, dresden: dresd,
  aachen: aachen, salzburg: salzburg, styria: styria, tyrol: tyrol, carinthia: carinthi, lombardy: lombard,
  piedmont: piedmont, apulia: apuli puglia, calabria: calabri, liguria: liguri, padua: padua padov, mantua: mantua
  mantov, syracuse: syracus, bologna: bolog, palermo: palerm, normandy: norman, brittany: brittan breton, burgundy:
  burgund, provence: proven, alsace: alsac alsat, lorraine: lorrain, champagne: champagne, savoy: savoy savoi,
  aquitaine: aquitain, picardy: picard, gascony: gascon, marseille: marseil, lyon: lyon, nice: nice., strasbourg:
  strasbourg, toulouse: toulous, bordeaux: bordeaux, andalusia: andalus, castile: castil, galiciaspain: galici,
  basque: basque, navarre: navarr, seville: sevill, cordoba: cordob, granada: granad, saragossa: zaragoz saragos,
  majorca: majorc mallorc, canaries: canar, balearic: balear, madeira: madeir, azores: azor, porto: porto oporto,
  algarve: algarv, flanders: fland flem, wallonia: wallon, bruges: bruge, gothenburg: gothenb goteb, malmo: malmo,
  oslo: oslo, bergen: bergen, helsinki: helsink, reykjavik: reykjav, riga: riga, vilnius: vilni, tallinn2: revel,
  minsk: minsk, gdansk: gdansk danzig, lodz: lodz, silesiancity: katowic, bratislava: bratislav, ljubljana:
  ljubljan, sarajevo: sarajev, skopje: skopj, podgorica: podgoric, pristina: pristin, tirana: tiran, novisad: novi,
  vojvodina: vojvodin, dalmatia: dalmati, istria: istri, dubrovnik: dubrovnik, nicosia: nicosi, valletta: vallett,
  varna: varna, plovdiv: plovdiv, ruse: ruse. rousse, debrecen: debrecen, szeged: szeged, izmir: izmir smyrn,
  antalya: antalya, anatolia: anatoli, bosphorus: bosph bospor, dardanelles: dardanel, aegean: aegean, adriatic:
  adriat, ionian: ionian, caspian: caspi, aral: aral, azov: azov, suez: suez, hormuz: hormuz ormuz, gibraltar:
  gibraltar, bering: bering, volga: volga, dniester: dniest, prut: prut, tisza: tisza tisa, sava: sava, elbe: elbe,
  oder: oder, vistula: vistul, seine: seine, rhone: rhone, loire: loire, moselle: mosell, meuse: meuse, tagus:
  tagus, tiber: tiber, po: po., euphrates: euphrat, tigris: tigris, ganges: gang, indus: indus, yangtze: yangt,
  mekong: mekong, amazon: amazon, mississippi: mississip, pyrenees: pyren, apennines: apenn, urals: ural, himalayas:
  himalay, andes: ande, caucasusmountain: elbrus, everest: everest, vesuvius: vesuv, etna: etna, olympus: olymp,
  alaska: alask, florida: florid, texas: texa, virginia: virgini, carolina: carolin, atlantacity: atlanta,
  louisiana: louisian, dakota: dakot, neworleans: orleans, losangeles: angel, sanfrancisco: francisc, chicago:
  chicag, boston: boston, miami: miami, ontario: ontari, ottawa: ottaw, columbia: columbi, mumbai: mumbai bombay,
  kolkata: kolkat calcut, kashmir: kashmir, punjab: punjab, tibet: tibet, dhaka: dhaka, islamabad: islamabad,
  karachi: karach, kathmandu: kathmand, bangkok: bangkok, hanoi: hanoi, jakarta: jakart, manila: manil, java: java,
  bali: bali, shanghai: shangh, xinjiang: xinjian uyghur uighur, osaka: osaka, hiroshima: hiroshim, fukushima:
  fukushim, canberra: canberr, sydney: sydn, tasmania: tasman, queensland: queensland, addis: addis, nairobi:
  nairob, khartoum: khart, darfur: darfur, tripoli: tripoli, benghazi: benghaz, rabat: rabat, casablanca: casablanc,
  marrakesh: marrak, sahara: sahar, sahel: sahel, kinshasa: kinshas, lagos: lagos, abuja: abuja, pretoria: pretor,
  johannesburg: johann, aleppo: alepp, homs: homs, mosul: mosul, basra: basra, kurdistan: kurd, rafah: rafah,
  bethlehem: bethleh, nazareth: nazareth, galilee: galile, sinai: sinai, golan: golan, haifa: haifa, telaviv: aviv,
  cornwall: cornwal cornish, yorkshire: yorkshir, hebrides: hebrid, orkney: orkney, shetland: shetland, ulster:
  ulster, dublin: dublin, cork: cork., cardiff: cardiff, belfast: belfast, westminster: westminst, downing: downing,
  kremlin: kremlin, pentagon: pentagon, scythia: scyth, dacia: dacia dacian, troy: troy troj, sparta: spart,
  carthage: carthag, babylon: babyl, mesopotamia: mesopotam, persia: persia, phoenicia: phoenic, byzantium: byzant
  constantinop, pompeii: pompei, neptune: neptun, uranus: uran, pluto: pluto, brasov: brasov, sibiu: sibiu,
  timisoara: timisoara, oradea: oradea, targumures: targu tirgu, mures: mures, bacau: bacau, buzau: buzau, tulcea:
  tulcea, braila: braila, pitesti: pitesti, focsani: focsani, hunedoara: hunedoara, deva: deva., resita: resita,
  satumare: satu, baiamare: baia, zalau: zalau, botosani: botosani, vaslui: vaslui, barlad: barlad, suceava:
  suceava, craiova: craiova, dolj: dolj, gorj: gorj, giurgiu: giurgiu, calarasi: calarasi, slobozia: slobozia,
  vrancea: vrancea, piatraneamt: piatra neamt, bihor: bihor, salaj: salaj, harghita: harghita, covasna: covasna,
  arges: arges, prahova: prahova, dambovita: dambovita, teleorman: teleorman, valcea: valcea, mehedinti: mehedinti,
  turda: turda, medias: medias, sighisoara: sighisoara, fagaras: fagaras, cluj: cluj, arad: arad, bistrita:
  bistrita, alba: alba., cernobal: chernob chornob, yalta: yalta, ceang: csang, secui: szek sekl, uzhhorod: uzhhorod
  uzhgorod, zaporizhzhia: zaporizh zaporozh, chernivtsi: cherniv, izmail: izmail, kherson: kherson, mykolaiv: mykola
  nikolaev, donetsk: donetsk, luhansk: luhansk lugansk, mariupol: mariupol`)
