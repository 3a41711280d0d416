/** English words that have a capital in the names of institutions, works and days, and are translated. */
const words = `
  the a an and of in on at to for from by with new old great north south east west northern southern eastern western
  northeast northwest southeast southwest equator sphinx rally sport sports
  central upper lower national international local regional federal general public private royal imperial state
  states city town county country district court supreme high house lords commons parliament senate congress council
  committee commission ministry minister ministers prime office department agency authority bureau service services
  party labour labor democrats democratic democrat republican republicans republic conservative conservatives
  liberal liberals green greens social socialist union united league nations kingdom army navy air force forces
  guard police fire church cathedral castle palace square street road avenue bridge park garden gardens river lake
  sea ocean mountain mountains island islands bay gulf valley coast beach port station airport university college
  school institute academy museum theatre theater library gallery hospital bank fund stock exchange market company
  group club football cup world championship championships olympic olympics games champions open grand prix premier
  prize award awards festival film book times post news press journal gazette radio television network day night
  week month year century age war wars peace treaty act law bill rights constitution charter agreement declaration
  chief president vice secretary director manager chairman chairwoman spokesman spokeswoman mayor governor senator
  judge justice attorney prosecutor colonel captain major sergeant lieutenant admiral professor doctor sir lord lady
  king queen prince princess duke duchess emperor bishop archbishop cardinal father mother saint holy sunday monday
  tuesday wednesday thursday friday saturday january february march april may june july august september october
  november december spring summer autumn winter health education finance foreign affairs interior defence defense
  environment agriculture transport culture development economic trade industry energy commerce treasury home
  security intelligence monetary human civil women children youth people family life water red blue white black
  golden gold silver star sun moon earth mars space first second third last big little long short good bad best free
  young way gate hill hills wood woods forest field fields stone houses hall tower wall center centre plaza mall
  medical science sciences technology research art arts music history natural modern ancient middle early late
  business management series season episode chapter part volume section article number team division conference
  round final finals race tour stage board trust foundation society association federation confederation
  organization organisation alliance coalition front movement revolution independence freedom liberation democracy
  empire dynasty summit forum assembly session meeting plan program programme project initiative strategy policy
  reform report review study survey index data system administration government cabinet opposition majority minority
  election elections campaign referendum vote ballot poll view map internet web capitol site says said online mobile phone app store
  cloud video photo live show tonight morning today inc ltd corp corporation limited plc co holdings partners
  brothers sons mr mrs ms miss dr prof rev hon st god bless thank yes no well but when what where why how who which
  while this that these those there then they their it he she we you his her our your my its if as so or not all
  some any many most more one two three four five six seven eight nine ten hundred thousand million billion half
  quarter britain real madrid ice snow storm hurricane typhoon tropical wind rain flood earthquake corn bread wine
  beer cheese fish dog dogs cat cats horse bird bear bull wolf lion tiger eagle eagles lions tigers bears bulls
  warriors giants angels saints knights kings queens rangers rovers wanderers athletic sporting dynamo christmas
  easter thanksgiving halloween ramadan passover lent advent gospel scripture testament temple mosque synagogue
  abbey parish diocese order rule sabbath mass communion crisis accord deal pact brexit line lines track rail
  railway railways highway motorway route corner point side top bottom end land lands ground common heart love death
  hope dream dreams story stories tale tales song songs dance game play voice word words secret lost dark light
  shadow fall rise return journey power strong iron steel oil gas coal nuclear atomic electric solar shuttle mission
  squad crew unit branch staff officer officers command brigade regiment battalion corps fleet squadron marine
  marines emergency rescue safety crime drug drugs enforcement customs border immigration homeland tax revenue
  welfare pension housing planning works relations legal advice resources
  synod synods exchequer lordship mep meps msp chancellery diet bundestag
  tricolour tricolours tricolors whitehall knesset duma sejm seim thrones terrible impaler conqueror magnificent confessor commons westminster holyrood stormont brave bold wise good bald`

/** Many more are known by their endings. */
const endings =
  'tion|tions|sion|ment|ments|ity|ities|ness|ship|ships|ism|ist|ists|ian|ians|ean|ese|ish|able|ible|ical|ional|ious|ful|less|ance|ence|ency|ancy|ology|ographic|ing|ings|ers|ors|ways|hood|dom|ary|aries|ic|ics|tive|ages?|[a-z]{3}east|[a-z]{3}west'

export const common = new RegExp(`^(?:${words.trim().split(/\s+/).join('s?|')}|[a-z]{3,}(?:${endings}))$`)
