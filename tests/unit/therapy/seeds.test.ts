import { expect, test } from 'vitest'
import { classifySynthetic, valuesOf } from './synthetic-study'

// Records of the kind of the five source documents, rebuilt by hand.

test('amniotic epithelial and NK cells for a myelopathy caused by HTLV-1', () => {
  const labels = classifySynthetic({
    title:
      'Immunotherapy of Natural Killer(NK) Cells in Human T Lymphotropic Virus Type 1(HTLV-1) Associated Myelopathy(HAM)',
    interventions: ['amniotic epithelial cells', 'NK cells'],
    arms: ['cell therapy'],
    conditions: ['HAM'],
    summary: 'Natural Killer cells provide rapid responses to viral-infected cells.',
  })
  expect(labels.role).toBe('PRODUCT')
  expect(valuesOf(labels, 'cellType').sort()).toEqual(['AMNIOTIC_PLACENTAL', 'NK'])
  expect(valuesOf(labels, 'donorSource')).toEqual(['NOT_STATED'])
  expect(valuesOf(labels, 'indicationGroup')).toEqual(['AUTOIMMUNE_NEURO'])
})

test('CAR-T cells whose target is in the summary and whose donor is nowhere', () => {
  const labels = classifySynthetic({
    title:
      'Evaluate the Safety and Efficacy of CAR-T Cells in the Treatment of R/R Neuromyelitis Optica',
    interventions: ['CAR-T cells injection'],
    arms: ['Treatment Group'],
    conditions: ['Neuromyelitis Optica'],
    summary: 'The primary objective is to evaluate the safety of CD19 CAR-T therapy for patients.',
  })
  expect(valuesOf(labels, 'cellType')).toEqual(['CAR_T'])
  expect(valuesOf(labels, 'targetAntigen')).toEqual(['CD19'])
  expect(valuesOf(labels, 'donorSource')).toEqual(['NOT_STATED'])
  expect(valuesOf(labels, 'indicationGroup')).toEqual(['AUTOIMMUNE_NEURO'])
})

test('NKG2D CAR-NK is neither NK nor CAR-T, and the donor of an earlier transplant is not its donor', () => {
  const labels = classifySynthetic({
    title: 'NKG2D CAR-NK & r/rAML',
    interventions: ['NKG2D CAR-NK'],
    conditions: ['AML'],
    summary: 'This trial will explore the maximum tolerated dose (MTD) of NKG2D CAR-NK cells.',
    criteria:
      'Inclusion: relapse after allogeneic hematopoietic stem cell transplantation. Exclusion: have received cell therapy in the previous month.',
  })
  expect(valuesOf(labels, 'cellType')).toEqual(['CAR_NK'])
  expect(valuesOf(labels, 'targetAntigen')).toEqual(['NKG2D_LIGANDS'])
  expect(valuesOf(labels, 'donorSource')).toEqual(['NOT_STATED'])
  expect(valuesOf(labels, 'role')).toEqual(['PRODUCT'])
})

test('autologous mesenchymal stem cells, with the dose in the words of the arm', () => {
  const labels = classifySynthetic({
    title:
      'Autologous Mesenchymal Stem Cells for the Treatment of Neuromyelitis Optica Spectrum Disorders',
    interventions: ['Autologous mesenchymal stem cells'],
    arms: ['Autologous mesenchymal stem cells group'],
    armDescriptions: ['MSC a day-case 2·0×106 cells/kg i.v. 15min'],
    conditions: ['Devic Syndrome'],
    summary: 'Mesenchymal stem cells transplantation may provide lasting disease stability.',
  })
  expect(valuesOf(labels, 'cellType')).toEqual(['MSC'])
  expect(valuesOf(labels, 'donorSource')).toEqual(['AUTOLOGOUS'])
  expect(valuesOf(labels, 'dose')).toEqual(['2·0×106 cells/kg'])
  expect(valuesOf(labels, 'route')).toEqual(['INTRAVENOUS'])
})

test('autologous blood stem cell transplantation as the product', () => {
  const labels = classifySynthetic({
    title: 'Autologous Hematopoietic Stem Cell Transplantation for Refractory Multiple Sclerosis',
    interventions: ['Autologous haemopoietic stem cell transplantation'],
    arms: ['Hematopoietic Stem Cell Transplantation'],
    conditions: ['Multiple Sclerosis'],
  })
  expect(labels).toMatchObject({ isCellTherapy: true, role: 'PRODUCT' })
  expect(valuesOf(labels, 'cellType')).toEqual(['HSCT'])
  expect(valuesOf(labels, 'donorSource')).toEqual(['AUTOLOGOUS'])
})
