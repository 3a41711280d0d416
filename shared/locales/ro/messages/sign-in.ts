/** Why signing in at an issuer failed, in Romanian. */

export const signInFailed = {
  cancelled: 'Autentificarea a fost întreruptă. Încearcă din nou când vrei.',
  expired: 'A durat prea mult sau pagina a fost deschisă a doua oară. Autentifică-te din nou.',
  refused: 'Nu am putut verifica acest cont. Încearcă din nou; dacă se repetă, anunță un administrator.',
  unreachable: 'Serviciul la care ai contul nu răspunde. Încearcă din nou peste câteva minute.',
  waiting:
    'Contul tău este înregistrat, dar un administrator trebuie să-ți dea acces. Cere-i asta, apoi autentifică-te din nou.',
  suspended: 'Accesul tău a fost suspendat. Vorbește cu un administrator.',
  busy: 'Autentificarea nu a reușit acum. Încearcă din nou peste două minute.',
}
