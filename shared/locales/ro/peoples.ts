/** Romanian words for peoples and what is theirs, which have no capital: "elvețian", "elvețienilor". */

/** Beginnings before "-an", which is "-en" in the plural. */
const changing = `
  americ austral belgi brazil brazili canad canadi chili columbi egipte elveți estoni etiopi georgi haiti iordani irak iraki iran irani
  israel israeli itali libi lituani mexic moldove muntenegre nigeri norvegi palestini peru scoți siri sudan tunisi ucraine ucraini
  venezuele coree macedone indi indonezi malaezi argentini bolivi algeri maroc keny arme persi somal liberi cub europe asi afric`

const others = `
  britanic englez francez german spaniol portughez olandez neerlandez austriac austriec ungar ungur maghiar polonez ceh slovac sloven
  croat sârb bosniac muntenegren albanez bulgar grec turc cipriot rus ruș bielorus belarus leton eston finlandez suedez danez islandez
  irlandez galez chinez japonez pakistanez afgan libanez congolez senegalez vietnamez thailandez filipinez taiwanez bavarez milanez
  cubanez neozeelandez azer kazah uzbec saudit yemenit kuweitian qatarez emiratez sudanez vienez londonez parizian berlinez moscovit
  irakian nigerien`

const either = (words: string): string => words.trim().split(/\s+/).join('|')

export const peoples = new RegExp(
  `^(?:(?:${either(changing)})[ae]n|${either(others)}|nem[tț]|nemțesc|român(?=[aeăicu]))(?:ul|ului|i|ii|ilor|ă|e|a|ei|ele|elor|esc|ească|ești|easca|că|ce|coaică|oaică|oaice)?$`,
  'u',
)
