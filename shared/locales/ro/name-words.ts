/** Romanian words that have a capital in the names of institutions, works and days, and are translated; without diacritics. */
const words = `
  de din la in pe si al ale ai cu pentru prin fara sub intre un o cel cea cei cele nou noua noul vechi vechea marea
  mare mic mica nord sud est vest central nationala national international europeana european romana generala
  general ministerul ministrul guvernul guvern parlamentul parlament senatul senat camera deputatilor curtea
  tribunalul tribunal judecatoria parchetul directia directorul agentia autoritatea inspectoratul inspectorul
  politia primaria primarul primar prefectura prefectul consiliul consiliu comisia comitetul biroul oficiul
  serviciul institutul institutie academia universitatea facultatea liceul colegiul scoala gradinita spitalul
  clinica muzeul teatrul opera filarmonica biblioteca casa palatul castelul cetatea turnul podul piata strada
  bulevardul calea soseaua parcul gradina gara aeroportul portul lacul raul oceanul muntele muntii dealul valea
  insula insulele golful delta padurea satul comuna orasul municipiul judetul regiunea tara republica regatul
  imperiul uniunea statele liga federatia confederatia asociatia fundatia organizatia societatea compania banca
  fondul bursa grupul clubul echipa partidul alianta coalitia frontul miscarea sindicatul biserica manastirea
  catedrala patriarhia episcopia mitropolia sfantul sfanta sfintii domnul doamna domnisoara dl dna presedintele
  presedinta premierul cancelarul regele regina printul printesa imparatul generalul colonelul capitanul profesorul
  doctorul parintele papa ziua anul noaptea razboiul pacea tratatul acordul legea codul constitutia ordonanta
  hotararea decizia legii cupa campionatul mondial mondiala turneul jocurile olimpice festivalul premiul premiile
  sarbatoarea craciunul pastele revelionul inviere adormirea ianuarie februarie martie aprilie mai iunie iulie
  august septembrie octombrie noiembrie decembrie luni marti miercuri joi vineri sambata duminica primul prima
  doilea doua treilea treia muncii interne externe internelor finantelor apararii justitiei sanatatii educatiei transporturilor culturii
  mediului agriculturii energiei economiei centru centrul sabat lumea internet internetul pamantul soarele luna dumnezeu
  palat autostrada autostrazii ecuator ecuatorul sfinxul
  sinod sinodul sinodului mep obste
  groaznic groaznicul magnificul cuceritorul viteazul intelept bun alb negru blandul rosu rosie neagra alba albastra verde`

/** Many more are known by their endings: those of abstract nouns, and of adjectives. */
const endings =
  'tie|tia|tiei|tii|tiile|tiilor|tate|tatea|tatii|ment|mentul|mentului|ism|ismul|ismului|iune|iunea|iunii|iunilor|ale|ala|alei|alul|alului|ana|ane|ene|esc|easca|esti|ice|ica|icul|icului|ive|iva|toare|toarea|torul|torului|torilor|ilor|elor|urile|urilor|iile|iilor|are|area|arii|erea|erii|irea|irii|logie|logia|logiei|lui'

export const common = new RegExp(`^(?:${words.trim().split(/\s+/).join('|')}|[a-z]{3,}(?:${endings}))$`)
