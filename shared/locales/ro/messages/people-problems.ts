/** The API's reasons for a refusal that have to do with people, in Romanian, by problem code. */
export const peopleProblems = {
  'token-missing': 'Autentifică-te din nou.',
  'token-unknown': 'Codul tău nu mai este valabil. Autentifică-te din nou.',
  'token-expired': 'Codul a expirat. Cere altul unui administrator.',
  'session-ended': 'Autentificarea ta nu mai este valabilă. Intră din nou.',
  'person-suspended': 'Accesul tău este suspendat sau așteaptă un administrator. Vorbește cu unul dintre ei.',
  'invitation-unknown':
    'Invitația nu mai este valabilă: a fost folosită, înlocuită sau a expirat. Cere alta unui administrator.',
  'origin-refused': 'Cererea a venit din altă pagină decât cea a redacției. Reîncarcă pagina și încearcă din nou.',
  'language-missing': 'Nu lucrezi în această limbă.',
  'second-eyes': 'Aici, cine a tradus nu își poate marca singur traducerea ca definitivă. Lasă asta altcuiva.',
  'role-missing': 'Nu ai dreptul să faci asta.',
  'person-unknown': 'Această persoană nu există.',
  'access-token-unknown': 'Acest cod de acces nu mai există.',
  'person-in-settings': 'Această persoană este trecută în setările serverului și se schimbă numai acolo.',
  'person-gone': 'Această persoană a fost ștearsă.',
  'person-not-active': 'Această persoană nu are acces acum. Redă-i mai întâi accesul.',
  'own-access': 'Nu îți poți lua singur accesul sau rolul de administrator. Cere-i asta altui administrator.',
  'email-taken': 'Altcineva din echipă are această adresă de e-mail.',
  'tokens-full': 'O persoană poate avea cel mult {{most}} de coduri de acces. Anulează întâi unul.',
  'person-stale': 'Altcineva a schimbat între timp datele acestei persoane.',
  'person-unfit': 'Cineva dintre cei aleși nu are rolul sau limba potrivită, sau nu are acces.',
  'person-busy': 'Altcineva schimbă acum aceste date. Nu s-a schimbat nimic; trimite din nou.',
  'sessions-off':
    'Serverul nu are setarea PUNTE_SESSION_KEY, fără de care nu se poate intra din browser. Anunță-l pe cel care se ocupă de server.',
  'assignment-stale': 'Altcineva a schimbat între timp cine lucrează la această versiune.',
}
