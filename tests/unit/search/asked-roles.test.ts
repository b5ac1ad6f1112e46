import { describe, expect, test } from 'vitest'
import { readAskedForm, readAskedRoles } from '@/lib/search/question/asked-roles'

describe('readAskedRoles', () => {
  test.each([
    'vaccination after CAR-T',
    'caregivers of people having CAR-T',
    'tocilizumab to prevent cytokine release before CAR-T',
    'anakinra neurotoxicity CAR-T',
    'memory and thinking problems after CAR-T',
    'exercise for CAR-T patients',
    'my lymphoma CAR-T worked, is there a pill to make it last',
    'marijuana and CAR-T, in hospital for CAR-T',
    'tumour DNA to see whether CAR-T is failing',
    'single cell sequencing of CAR-T patients',
    'CAR-T biomarkers',
    'PET imaging CAR-T myeloma',
    'apheresis',
    'CAR-T lymphodepletion compared, which chemo works best',
    'helping CAR-T persist: a drug before collecting the T cells',
    'why people do not get CAR-T: money and distance',
  ])('%s asks for care around cells', (text) => {
    expect(readAskedRoles(text)).toContain('SETTING')
  })

  test.each([
    'long-term follow-up of gene-modified T cells',
    '15 year safety follow-up after CAR-T',
    'real-world CAR-T lymphoma registry',
    'post-marketing study of tisagenlecleucel',
    'how CAR-T does in ordinary hospitals',
    'myeloma CAR-T since it was approved',
  ])('%s asks for follow-up', (text) => {
    expect(readAskedRoles(text)[0]).toBe('FOLLOW_UP')
  })

  test.each([
    'erectile dysfunction stem cells follow up',
    'knee arthritis, Jointstem extension study',
    'patient registry mesenchymal stem cells',
    'observational study of fat cells in arthritis',
  ])('%s asks for follow-up, whatever the cells are', (text) => {
    expect(readAskedRoles(text)[0]).toBe('FOLLOW_UP')
  })

  test.each([
    'stem cells and asthma, laboratory work',
    'donating marrow for research',
    'blood donation for making CAR-T cells',
  ])('%s asks for what is done in a laboratory', (text) =>
    expect(readAskedRoles(text)[0]).toBe('LABORATORY'),
  )

  test('a later treatment after cells have failed asks for earlier treatment', () => {
    expect(readAskedRoles('bispecific antibody when CAR-T has failed in lymphoma')).toContain(
      'PRIOR_THERAPY',
    )
  })

  test.each([
    'CAR-T for lupus',
    'relapsed after CAR-T',
    'second CAR-T after CAR-T failed',
    'CMV infection after transplant, virus-specific T cells',
    'mesenchymal cells to prevent GVHD',
    'quality of life with myeloma',
    'CAR-T for HIV infection',
    'CAR-T from central memory T cells for lymphoma',
    'lupus CAR-T without lymphodepletion',
    'CAR-T consolidation for leukaemia',
    'anti-CD19 CAR-T with a heart condition and diabetes',
  ])('%s asks for the cells themselves', (text) => {
    expect(readAskedRoles(text)).toEqual([])
  })
})

describe('readAskedForm', () => {
  test.each([
    ['selinexor to keep remission after CAR-T', 'selinexor to keep remission'],
    ['emapalumab before a bone marrow transplant', 'emapalumab'],
    ['does CAR-T harm the brain', 'does the brain'],
    ['interviews with parents whose children had CAR-T', 'interviews with parents whose children'],
    ['Lebensqualität nach CAR-T', 'Lebensqualität'],
    ['CAR-T for lupus', null],
    ['second CAR-T after CAR-T failed', null],
    ['virus-specific T cells after a bone marrow transplant', null],
  ])('%s', (text, rest) => {
    const { besideCells } = readAskedForm(text)
    expect(besideCells?.replace(/\s+/g, ' ').trim() ?? null).toBe(rest)
  })
})
