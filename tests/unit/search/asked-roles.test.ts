import { describe, expect, test } from 'vitest'
import { readAskedRoles } from '@/lib/search/question/asked-roles'

describe('readAskedRoles', () => {
  test.each([
    'vaccination after CAR-T',
    'caregivers of people having CAR-T',
    'tocilizumab to prevent cytokine release before CAR-T',
    'anakinra neurotoxicity CAR-T',
    'memory and thinking problems after CAR-T',
    'exercise for CAR-T patients',
  ])('%s asks for care around cells', (text) => {
    expect(readAskedRoles(text)).toContain('SETTING')
  })

  test.each([
    'long-term follow-up of gene-modified T cells',
    '15 year safety follow-up after CAR-T',
    'real-world CAR-T lymphoma registry',
  ])('%s asks for follow-up', (text) => {
    expect(readAskedRoles(text)[0]).toBe('FOLLOW_UP')
  })

  test('another treatment once cells have failed is asked for among earlier treatment', () => {
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
  ])('%s asks for the cells themselves', (text) => {
    expect(readAskedRoles(text)).toEqual([])
  })
})
