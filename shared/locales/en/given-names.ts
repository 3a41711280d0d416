/** First names that are common in English news, lowercase and without diacritics. Those that are a place or a common word too are left out. */
const names = `
  aaron abby abdul abdullah abel abigail abraham ada adam adele adeline adrienne agnes ahmed aidan aileen alan alana
  alastair albert albie alec alejandro alessandra alessandro alex alexander alexis alfie alfonso alfred ali alice
  alicia alina alison alistair allan allen allison alvin amanda amber amelia amir amira amit amy anders andre andrea
  andrei andres andrew andrzej angela angelina angelo angus anil anita anja ann anna annabel anne anneke annie
  annika anthony antoine anton antonia antonio archie ariel arjun arne arnold arthur arun asha ashley astrid audrey
  ava ayesha aziz barack barbara barry beatrice beatrix becky ben benedict benjamin bernadette bernard bernie beth
  bethan bethany betsy betty beverly bianca bill billy bjorn blake bob bobby boris brad bradley brandi brandon
  brenda brendan brett brian bridget brittany bronwyn bruce bruno bryan bryony byron caitlin callum calum camilla
  camille carl carla carlo carlos carmen carol caroline carolyn carrie cassandra catherine cecil cecilia cedric
  celia chantal charlene charles charlie charlotte cheng cheryl chiara chloe chris christa christian christina
  christine christophe christopher christos cindy claire clara clare claude claudia claudio clayton clifford clive
  clyde cody colin colleen connor conor cora cordelia corey craig curtis cynthia cyril damian dana daniel danielle
  danny daphne darius darren daryl dave david deborah debra deirdre delia della denis denise dennis derek dermot
  desmond dewi diana diane diego dilip dimitris dina dmitry dominic donald donna doreen doris dorothy douglas duncan
  dustin dwayne dylan eamon ebony eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli
  elias elijah elisa elise elizabeth ella ellen ellie elsa elsie elton elvira emil emile emilia emily emma emmanuel
  enrico enrique eric erica erik erin ernest ernesto esme esther ethan eugene eunice eva evan evelyn evie fabio
  faisal farah farid fatima faye federico felicity felix fergus fernanda fernando filip finn fiona floyd frances
  francesca francesco francis francisco franco francois frank franz fred freddie frederick freya fritz gabriel
  gareth garry gary gavin gemma genevieve geoff geoffrey george georgina gerald geraldine gerard gerhard gerhardt
  germaine gianni gilbert giles gillian gina giorgio giovanna giovanni gita giuseppe glen glenn gloria goran gordon
  grace graham greg gregory greta gretchen grigory guido guillaume gunter gustav gwen gwyneth habib hamish hamza
  hank hanna hannah hans harold harriet harry harvey hasan hassan heather hector heidi heinrich helen helena helene
  helga helmut henri henrik henry herbert herman hilary hilda hillary hiroshi horst howard hugh hugo hussein huw ian
  ibrahim ida ignacio igor ilona imogen imran ines inga ingrid irene irina irma isaac isabel isabella isabelle isla
  ismail ivan jack jackie jacob jacqueline jacques jaime jake jakob jamal james jamie jane janet janice jared jarvis
  jasmine jason jasper javier jayne jean jeff jeffrey jemima jenna jennie jennifer jenny jens jeremiah jeremy jerome
  jerry jess jesse jessica jessie jill jim jimmy joachim joan joana joanna joanne jock jodie joe joel johan johann
  johanna johannes john johnny jon jonas jonathan jonny jorg jorge jose josef joseph josephine josh joshua josie
  joyce juan judith judy jules julia julian julie juliet juliette julius jurgen justin justine kai kamala kareem
  karen karin karina karl karla kasia katarina katarzyna kate katerina katherina katherine kathleen kathryn kathy
  katie katja katrina katya kayla kayleigh keira keith kelly kendra kenneth kerry kevin khaled khalid kieran kim
  kimberly kirsten kirsty klaus kofi krzysztof kurt kwame kyle kylie lachlan larry lars latoya laura lauren laurence
  laurent lawrence lea leah leanne leila lena leo leonard leonie leroy leslie lester lewis liam libby lidia lila
  lily linda lindsay lindsey lionel lisa liz lorenzo lori lorna lorraine louis louisa louise luc luca lucas lucia
  lucille lucinda lucy ludwig luigi luis luisa luke lydia lynn lynne mabel madeleine madison magda maggie magnus
  mahmoud maisie malcolm mandy manuel marc marcel marcia marcin marco marcus margaret margot maria mariam marian
  marianne mariano marie marilyn mario marion marius marjorie mark marlene marta martha martin martina marvin mary
  mateusz matilda mats matt matteo matthew maud maureen maurice mauricio maurizio max maxine maya megan mehmet mel
  melanie melinda melissa melvin meredith mia michael michal michel michele michelle miguel mikael mike mikhail mila
  mildred milo mira miranda miriam mohamad mohamed mohammed mohan moira molly mona monica monika monique morgan
  moritz muhammad muriel mustafa myra nadia nadine nancy naomi narendra natalia natalie natasha nathalie nathan
  nathaniel neal ned neha neil nell nerys nessa neville niall nicholas nick nicky nico nicola nicolas nicole niels
  nigel nikita nikolai nikos nina nino noah noel nora oksana olaf oleg oleksandr olena olga oliver olivia olivier
  omar oona orla oscar osman otto owen pablo paddy pamela paola paolo pascal patricia patrick paula pauline pavel
  pawel pedro peggy penelope percy peter petra phil philip philippa philippe phoebe phyllis pierre piotr pradeep
  priscilla priya qasim quentin rachael rachel radoslaw rafael rafal rahul raj rajesh ralph ramesh ramon raphael
  raquel rashid raul ravi raymond rebecca rebekah recep reece reginald reinhard rene renee reuben rex rhian rhiannon
  rhys ricardo richard rick ricky rita robbie robert roberta roberto robin robyn rocco roderick rodney rodrigo roger
  roland rolf ronald rory rosa rosalind rose rosemary rosie ross roxanne roy ruby rudolf rufus rupert russ russell
  ruth ryan sabine sabrina sadie sally salma salman salvatore sam samantha samuel sandeep sandra sanjay sara sarah
  saskia scott sean sebastian selina selma serena sergei sergey sergio seth shane shannon sharon shaun shauna shawn
  sheila shelley shirley sian sid silvia silvio simon simone sinead siobhan sofia sofie sonia sonja sophia sophie
  stacey stanley stefan stefania stefano stella stephan stephanie stephen steve steven stewart stuart sunil sunita
  susan susie suzanne svein sven svetlana sybil sylvia tabitha tamara tanya tara tariq tatiana teddy terence teresa
  terrence terry tessa thea thelma theo theodore theresa thierry thomas tim timothy tina tobias toby todd tom tomas
  tomasz tommy toni tony tove tracey tracy trevor tristan trudy tyler una ursula uwe valentina valerie vanessa vera
  verity vernon vicky victor victoria vijay vikram viktor vincent virginia vivian vivien vladimir volodymyr walter
  wanda wayne wendy werner wilfred wilhelm willem william willie winifred wolfgang xavier xi yannis yasmin yasmine
  yuki yuri yusuf yvette yvonne zach zachary zack zainab zara zeynep zoe zofia`

export const given: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
