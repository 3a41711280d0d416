/** Romanian first names, lowercase and without diacritics. Those that are a place or a common word too are left out. */
const names = `
  adela adelina adina adrian adriana agata aida alexandra alexandru alin alina alis amalia amelia ana anamaria
  anastasia anatol anca andra andrada andreea andrei aneta angela anghel anica anisoara anita antal antoaneta anton
  antonela antonia ariana arina aurel aurelia aurelian aurica axinia beatrice beniamin bianca bogdan bogdana
  brandusa calin calina camelia carina carla carmen casandra catalin catalina cecilia cezar cezara chira ciprian
  clara claudia claudiu clementina codrin codruta constantin constantina coralia corina cornel cornelia corneliu
  cosmin costache costel costica costin crina cristi cristian cristiana cristina cristinel dacian damian dan dana
  daniel daniela danut daria david delia demetra denisa despina diana dinu dochia doina dorin doru dragomir dragos
  dumitru ecaterina edith eduard elena elisabeta eliza elvira ema emanoil emanuel emanuela emil emilia emma ernest
  ervin estera eufrosina eugen eugenia eusebiu eva evelina fabian fanica felicia felix filip flaviu florea
  florentina florian floriana florica florin florinel francisc gabi gabriel gabriela gavril gelu george georgeta
  georgiana georgica geta gheorghe gheorghita ghita gica gina giorgiana gratiela grigoras grigore haralambie heidi
  horia iacob iancu iasmina ibolya ieremia ilarion ileana ilie ilinca ilona ines inga ioachim ioan ioana iolanda ion
  ionel ionela ionica ionut iosefina iosif irina irinel isabela iulia iulian iuliana iuliu iustin ivona izabela jana
  jean jeni julieta klaus ladislau larisa laszlo laura laurentiu laurian lavinia leana lelia leonard leontina
  letitia liana lidia ligia lili lilian liliana livia liviu loredana lorena lorin lucia lucian lucretia ludmila
  ludovic luiza lukas luminita mada madalin madalina magdalena malina manuela marcel marcela marcu margareta maria
  marian mariana maricica mariela marieta marin marinela marioara marius marta matei matilda medeea melania melinda
  mihaela mihai mihaita mihnea milena minodora mioara mirabela mircea mircela mirela miron mirona miruna mitica
  monalisa monica mugur nadia narcisa natalia natasa neculai neli nelu nichita nicolae nicoleta nicu nicusor nina
  noemi nora norbert oana octavia octavian ofelia olga olimpia olimpiu olivia ortansa otilia ovidia ovidiu pamfil
  patricia paul paula pavel petre petrica petronela petru petruta pompiliu profira radu rafael rafila rahela raisa
  raluca ramona rares razvan reghina renata renato ricardo rita robert rodica rodion romeo romica roxana roza
  rozalia ruxanda ruxandra sabin sabina safta salomeea sanda sandu sanziana saveta savu scarlat sebastian sebastiana
  serafim serafima serban sergiu sevastita sidonia silvana silvestru silvia silviu simina simion simona smaranda
  sofia sofron sorin sorina spiridon stana stanca stefan stefanel stefania stela stelian suzana tamara tania tatiana
  teodor teofil tereza theodor tiberiu tinca toader todor toma traian tudor tudora tudorel tudorita valentin
  valentina valeria valeriu vali vasile vasilena vasilica vera veronica vicentiu victor victoria victorita vicu
  vintila violeta viorel viorica virgil virginia virginica visarion vlad vlada vladut voichita xenia zaharia zamfir
  zamfira zenovia zina zita zoe`

export const given: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
