/** The beginnings of the words for saints, rulers, and people of old and of stories in Romanian, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const knownPeople = readKnownNames(`
  plato: plato, aristotle: aristot, socrates: socrat, homer: homer, pythagoras: pitagor, archimedes: arhimed,
  hippocrates: hipocrat, sophocles: sofocl, euripides: euripid, aeschylus: eschil, aristophanes: aristofan,
  herodotus: herodot, plutarch: plutarh, virgil: virgil vergil, horace: horat, ovid: ovidi, livy: titus livius,
  cicero: cicer, caesar: cezar caesar, augustus: august, hadrian: hadrian adrian, trajan: traian, decebalus:
  decebal, aurelian: aurelian, constantine: constantin, justinian: iustinian, nero: nero, cleopatra: cleopatr,
  tutankhamun: tutank, ramesses: ramses, charlemagne: carol, columbus: columb, magellan: magellan, genghis: gingis
  ginghis, confucius: confuci, buddha: bud budis, moses: moise, noah: noe, abraham: avraam abraham, isaac: isaac,
  david: david, solomon: solomon, jonah: iona, lazarus: lazar, pilate: pilat, judas: iuda, herod: irod, magdalene:
  magdalen, gabriel: gavri gabriel, raphael: rafael, michelangelo: michelang, titian: titian tizian, copernicus:
  copernic, galileo: galile, archangel: arhanghel, demetrius: dumitr dimitr, parascheva: parascheva parasc, basil:
  vasil, anthony: anton, thomas: toma thomas, bartholomew: bartolom, simon: simion simon, jerome: ieronim, gregory:
  grigor, cyril: chiril, methodius: metodi, helena: elen, anne: ana anei anna, lucy: luci, patrick: patric,
  valentine: valentin, sylvester: silvest, ignatius: ignati, benedict: benedict, leo: leon, pius: pius, clement:
  clement, urban: urban, innocent: inocent, daniel: daniil daniel, nicephorus: nichifor, theodora: teodor,
  ferdinand: ferdinand, francisjoseph: franz, mariatheresa: terez, frederick: frederi, leopold: leopold, margrethe:
  margaret margarit, felipe: felipe filip, letizia: letizi, juancarlos: juan, camilla: camil, harald: harald,
  gustaf: gustaf gustav, wilhelm: wilhelm kaiser, tsar: tar, stephenthegreat: stefan, impaler: tepes, dracula:
  dracul, odysseus: odise ulise, achilles: ahil, hercules: hercul heracl, oedipus: oedip, prometheus: promete,
  orpheus: orfe, apollo: apollo apolo, zeus: zeus, athena: aten, aphrodite: afrodit, dionysus: dionis, garros:
  garros, faust: faust, othello: othel otel, juliet: juliet, quixote: quijot quixot, cinderella: cenus, christ:
  hrist crist, mohammed: mahomed mohamed, perseids: perseid, gorbachev: gorbaci, khrushchev: hrusc hrus, yeltsin:
  elta eltin, brezhnev: brejn, solzhenitsyn: soljen, pushkin: puskin puschin, gogol: gogol, chekhov: ceho,
  tchaikovsky: ceaik, rachmaninoff: rahman, shostakovich: sostak, mussorgsky: musorg, stravinsky: stravin, nabokov:
  nabok, trotsky: trot, navalny: navaln, yanukovych: ianuk, yushchenko: iuscen, poroshenko: porosen, tymoshenko:
  timosen, zaluzhny: zaluj, prigozhin: prigoj, shoigu: soig, lavrov: lavrov, medvedev: medved, tolstoy: tolst,
  dostoevsky: dosto`)
