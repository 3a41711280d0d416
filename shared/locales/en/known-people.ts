/** The beginnings of the words for saints, rulers, and people of old and of stories in English, by an id that all locales share. */
import { readKnownNames } from '../read-known-names.ts'

export const knownPeople = readKnownNames(`
  plato: plato, aristotle: aristot, socrates: socrat, homer: homer, pythagoras: pythag, archimedes: archimed,
  hippocrates: hippocrat, sophocles: sophocl, euripides: euripid, aeschylus: aeschyl, aristophanes: aristophan,
  herodotus: herodot, plutarch: plutarch, virgil: virgil vergil, horace: horac, ovid: ovid, livy: livy, cicero:
  cicero, caesar: caesar, augustus: august, hadrian: hadrian, trajan: traj, decebalus: decebal, aurelian: aurelian,
  constantine: constantin, justinian: justinian, nero: nero, cleopatra: cleopatr, tutankhamun: tutank, ramesses:
  rames ramses, charlemagne: charlemag, columbus: columb, magellan: magellan, genghis: genghis, confucius: confuci,
  buddha: budd, moses: moses, noah: noah, abraham: abraham, isaac: isaac, david: david, solomon: solomon, jonah:
  jonah, lazarus: lazar, pilate: pilat, judas: judas, herod: herod, magdalene: magdalen, gabriel: gabriel, raphael:
  raphael, michelangelo: michelang, titian: titian, copernicus: copernic, galileo: galile, archangel: archangel,
  demetrius: demetri, parascheva: parascheva paraskev, basil: basil, anthony: anthony, thomas: thomas, bartholomew:
  bartholom, simon: simon, jerome: jerom, gregory: gregor, cyril: cyril, methodius: methodi, helena: helen, anne:
  anne anna, lucy: lucy, patrick: patrick, valentine: valentin, sylvester: sylvest, ignatius: ignati, benedict:
  benedict, leo: leo. leos., pius: pius, clement: clement, urban: urban, innocent: innocent, daniel: daniel,
  nicephorus: niceph, theodora: theodor, ferdinand: ferdinand, francisjoseph: franz, mariatheresa: theres,
  frederick: frederi, leopold: leopold, margrethe: margreth margaret margarit, felipe: felipe philip, letizia:
  letizia, juancarlos: juan, camilla: camill, harald: harald, gustaf: gustaf gustav, wilhelm: wilhelm kaiser, tsar:
  tsar, stephenthegreat: stephen, impaler: impaler, dracula: dracul, odysseus: odyss uliss, achilles: achill,
  hercules: hercul heracl, oedipus: oedip, prometheus: prometh, orpheus: orph, apollo: apollo, zeus: zeus, athena:
  athen, aphrodite: aphrodit, dionysus: dionys, garros: garros french, faust: faust, othello: othell, juliet:
  juliet, quixote: quixot, cinderella: cinderell, christ: christ, mohammed: mohammed muhammad, perseids: perseid,
  gorbachev: gorbach, khrushchev: khrush, yeltsin: yeltsin, brezhnev: brezh, solzhenitsyn: solzhen, pushkin:
  pushkin, gogol: gogol, chekhov: chekh, tchaikovsky: tchaik, rachmaninoff: rachman, shostakovich: shostak,
  mussorgsky: mussorg musorg, stravinsky: stravin, nabokov: nabok, trotsky: trotsk, navalny: navaln, yanukovych:
  yanuk, yushchenko: yushch, poroshenko: poroshen, tymoshenko: tymosh, zaluzhny: zaluzh, prigozhin: prigozh, shoigu:
  shoig, lavrov: lavrov, medvedev: medved, tolstoy: tolst, dostoevsky: dosto`)
