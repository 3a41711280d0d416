import { describe, expect, it } from 'vitest'
import { answerFlaw } from '../../shared/engine/answer-flaw.ts'

describe('an answer', () => {
  it.each([
    ['debris', 'The mayor spoke.', 'Primarul a ⁇ ⁇ ⁇ .'],
    ['debris', 'The mayor spoke.', 'Primarul <unk> a vorbit.'],
    ['debris', 'The mayor spoke.', 'Primarul a vorbit.</s>'],
    ['debris', 'The mayor spoke.', '<|im_end|>Primarul a vorbit.'],
    ['debris', 'The mayor spoke.', 'Primarul <x id="1">a vorbit</x>.'],
    ['debris', 'The mayor spoke.', 'Primarul https: //x a vorbit.'],
    ['debris', 'The mayor spoke.', '>>ron<< Primarul a vorbit.'],
    ['debris', 'The mayor spoke.', '__ro__ Primarul a vorbit.'],
    ['debris', 'The mayor spoke.', '[INST] Primarul a vorbit. [/INST]'],
    ['debris', 'The mayor spoke.', 'Primarul a vorbit.<0x0A>'],
    ['debris', 'The mayor spoke.', '<extra_id_0> Primarul a vorbit.'],
    ['repetition', 'Ha!', 'Ha'.repeat(30)],
    ['repetition', 'The mayor spoke.', 'Primarul a vorbit. '.repeat(20)],
    ['repetition', 'The mayor spoke.', `Primarul ${'de la '.repeat(20)}`],
    ['repetition', 'The mayor spoke.', `Primarul ${'a'.repeat(40)}`],
    ['repetition', 'The mayor spoke.', 'nu nu nu nu nu nu nu'],
    ['excess', 'Yes.', Array.from({ length: 60 }, (_, n) => `cuvânt${n}`).join(' ')],
  ])('is %s: %j becomes %j', (flaw, source, answer) => {
    expect(answerFlaw(source, answer)).toBe(flaw)
  })

  it.each([
    ['The mayor spoke.', 'Primarul a vorbit.'],
    ['The token <unk> is unknown.', 'Simbolul <unk> este necunoscut.'],
    ['No, no, no, no, no!', 'Nu, nu, nu, nu, nu!'],
    ['Hahahaha!', 'Hahahaha!'],
    ['Write __init__ here.', 'Scrie __init__ aici.'],
    ['da da da da da da da', 'yes yes yes yes yes yes yes'],
    ['Year by year, day by day', 'An de an, zi de zi'],
    ['Contents ..........................', 'Cuprins ..........................'],
    ['It cost 1000000000000000000.', 'A costat 1000000000000000000.'],
    ['Hey Jude: na na na na', 'Hey Jude: na na na na'],
  ])('is a translation: %j becomes %j', (source, answer) => {
    expect(answerFlaw(source, answer)).toBeNull()
  })
})
