/** English words and phrases that other languages have borrowed, lowercase. */
const words = `
  online offline live show fast food street weekend prime time talk reality streaming podcast podcasts hate speech
  fake news deep think tank know how call center low cost high tech open source software hardware machine learning
  big data hip hop rock and roll heavy metal jazz blues all inclusive best seller bestseller self service home
  office after school team building joint venture due diligence hedge fund private equity first lady stand by up
  check in out play off cross country mountain bike truck body cam real estate smart start startup business coach
  coaching manager management marketing media social mall shopping black drive through thriller western science
  fiction soft power lobby brand brunch cash back cashback upgrade update upload download link site web blog vlog
  influencer selfie crowdfunding outsourcing leasing fitness jogging bowling camping parking dumping feedback backup
  workshop training trend hobby job look design fashion week night club pub bar whisky brandy hot dog dogs chips
  burger fair knock derby tie break ace set game over cover remake casting thread post story live-stream stream
  e-commerce e-mail food-court burnout mindfulness greenwashing know-how no-show must have must-have new age wave
  green deal red carpet summit light pride gay drag queen trucks roller coaster escape room rooms paintball skate
  skateboard wine dark fakes sharing ride bed breakfast art breaks booking credit score serial killer true crime
  comedy sold warm band folk indie pop soul drum bass trick treat pole position wild card safety grand slam match
  penalty corner hat trainer spinning trail running iron music golden retriever pit bull border collie husky blue
  jeans skinny oversize make anti aging lifting bacon cheddar cupcake muffin cheesecake smoothie milkshake roast
  chilli ginger ale gin tonic drink hour candy photo booth wedding planner flash mob trip roadshow banking short
  selling chip flow scale seed capital angel crypto bitcoin blockchain cloud watch smartwatch touch screen
  touchscreen gaming gamer gamers sports binge watching spoiler trailer teaser blockbuster box director cut soap
  opera sitcom breaking checking swing exit poll lame duck whistleblower spin doctor filibuster impeachment shutdown
  lockdown brain drain boom sitter boomers gender gap glass ceiling coming bullying cyber cyberbullying revenge porn
  shaming mobbing burn schooling lifelong summer freelancer freelancers freelance headhunter resources leader chief
  executive officer assistant owner scrum agile sprint copy paste e-book e-learning podcasting live-blog live-text
  laser led pad tablet laptop desktop notebook router wireless wi-fi bluetooth driverless drone drones hacker
  hackers hacking phishing malware ransomware spyware spam chatbot chatbots bot bots deepfake deepfakes cookie
  cookies copyright copyleft royalty royalties ground zero hooligan hooligans ultras skinhead bodyguard cowboy
  sheriff gangster barman barmani chef sous sommelier steak burgerul burgeri hot-dog snack snacks popcorn ketchup
  fresh shake rafting kayak caiac surfing windsurfing snowboard skijoring karting kart rally raliu drift drifting
  tuning stunt stuntman wrestling kickbox kickboxing boxing knockout knock-out outsider underdog doping antidoping
  transfer golf birdie eagle bogey caddie tee putt set-ball match-ball break-ball slice lob smash passing-shot
  tie-break qualifying pit-stop rugby ruck maul mix remix singles hit hits chart charts playlist backstage
  soundcheck sound headliner line-up festival street-art diving unplugged rhythm gospel ragtime dubstep techno
  trance ambient grunge punk hardcore glam new-wave gothic steampunk cosplay comic con anime manga sketch gag clip
  videoclip close-up flashback happy-end ending cliffhanger script storyboard making remake-ul prequel sequel
  spin-off crossover shipping container dry dock ferryboat ferry catering duty-free duty check-out boarding pass jet
  lag business-class low-cost all-inclusive resort spa wellness beauty hair stylist styling make-up nail gel peeling
  trench blazer model models casual smart-casual black-tie vintage retro second-hand outlet black-out blackout
  blister packaging branding rebranding sales target feed newsletter banner pop-up landing click clicks likes share
  hashtag reel reels vlogger blogger tiktoker youtuber streamer follower followers troll trolls trolling hater
  haters meme memes boomer millennial millennials woke cancel culture body-shaming fat burning gym crossfit pilates
  yoga stretching cardio bodybuilding fast-food bourbon rum lager stout craft beer beerpong shot shots bartender
  lounge rooftop terrace penthouse loft studio open-space co-working coworking co-living coliving hub start-up
  start-ups unicorn pitch deck lending leaseback buyback buy-back spread swap futures broker brokeri dealer dealeri
  trader traderi trading rating scoring fintech proptech edtech greentech cleantech biotech hybrid plug plug-in
  hatchback sedan pick-up pickup roadster van suv airbag cruise start-stop`

/** Phrases of words that are not borrowed alone. */
const phrases = `
  city break, city breaks, fish and chips, pulled pork, soft opening, key account manager, head of sales, head of
  marketing, customer care, customer service, data breach, all you can eat, open day, best of, work from home,
  product owner, road show, happy hour, full time, part time, last minute, early booking, early bird, black hole,
  time out, half time, off side, match point, set point, break point, point of view, body shop, car sharing, bike
  sharing, car wash, drive in, second hand, first class, close up, stand by, call option, free agent, safety car,
  pit stop, pole position, man of the match, hall of fame, walk of fame, rock and roll, drum and bass, trick or
  treat, cash and carry, bed and breakfast, do it yourself, made in, must see, ready to wear, buy now pay later,
  stop loss, cash flow, break even, key note, key speaker, keynote speaker, business plan, business class, general
  manager, project manager, team leader, personal shopper, real time, state of the art, win win, old school, new
  wave, long term, short list, long list, fact checking, baby boom, baby sitter, human resources, public relations,
  press release, sea food, beef tartare, ice cream, cream cheese, milk shake, gin tonic, soft drink, energy drink,
  open source, data center, big data, dark web, cold case, true crime, road trip, game changer, role model, sex
  appeal, self made man, self control, trade off, spin off, play list, face to face, one man show, one night stand,
  last but not least, by the way, no comment, time sharing, time management, city manager, dress code, street view,
  high school, summer school, master class, boot camp, after party, after hours, chill out, pop up store, concept
  store, flagship store, corner shop, price list, sales manager, area manager, account manager, brand manager,
  community manager, event manager, office manager, credit default swap, pay per view, video on demand, print on
  demand, peer to peer, business to business, end to end, step by step, make or break, do or die, now or never, sold
  out, knock out, line up, warm up, follow up, push up, pull up, catch up, pin up, roll up, lock up, check up, set
  up, start up, scale up, mark up, mock up, close call`

export const lent: ReadonlySet<string> = new Set([
  ...words.trim().split(/\s+/),
  ...phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' ')),
])
