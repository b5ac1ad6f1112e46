import { describe, expect, test } from 'vitest'
import { classifySynthetic, valuesOf, type SyntheticStudy } from './synthetic-study'

const title = (text: string, more: Partial<SyntheticStudy> = {}): SyntheticStudy => ({
  title: text,
  ...more,
})

describe('no label at all', () => {
  test.each<SyntheticStudy>([
    title('Endoscopic Tattooing With India Ink Before Surgery', { interventions: ['India ink'] }),
    title('6% HES Solution in Septic Shock', { interventions: ['HES solution', 'Ringer'] }),
    title('Switching cART in HIV Infection', {
      interventions: ['combination antiretroviral therapy (CART)'],
    }),
    title('Initiation of CART in Adults', {
      conditions: ['HIV Infections'],
      interventions: ['CART'],
    }),
    title('Cell-free and Concentrated Ascites Reinfusion Therapy (CART) in Malignant Ascites'),
    title('eCART Study of Smoking Cessation', { interventions: ['eCART'] }),
    title('Exosomes Derived From Mesenchymal Stem Cells for ARDS', {
      interventions: ['MSC-derived exosomes'],
    }),
    title('Mesenchymal Stem Cell Conditioned Medium for Alopecia', {
      interventions: ['stem cell conditioned medium'],
    }),
    title('Platelet-Rich Plasma in Knee Osteoarthritis', {
      interventions: ['Autologous platelet-rich plasma (PRP)'],
    }),
    title('Red Blood Cell Transfusion Thresholds', { interventions: ['red cell transfusion'] }),
    title('Granulocyte Transfusions in Neutropenia', {
      interventions: ['granulocyte transfusion'],
    }),
    title('Platelet Transfusion Before Catheter Placement', {
      interventions: ['platelet transfusion'],
    }),
    title('Frequency of Regulatory T Cells in Asthma', { interventions: ['blood sample'] }),
    title('Influence of Exercise on Gamma-delta T Cells', { interventions: ['exercise'] }),
    title('NK Cell Activity in Depression', { interventions: ['NK cell activity assay'] }),
    title('Effect of Yoga on Natural Killer Cells', { interventions: ['yoga'] }),
    title('Non-Small-Cell Lung Cancer Therapy With Drug X', { interventions: ['drug X'] }),
    title('Valsartan Plus HCT in Hypertension', {
      interventions: ['Valsartan 160 mg plus HCT 25 mg'],
    }),
    title('Cognitive Behavioral Therapy (CBT) for Insomnia', { interventions: ['CBT'] }),
    title('Fecal Microbiota Transplantation in Colitis', { interventions: ['fecal transplant'] }),
    title('Kidney Transplant Rejection and Belatacept', { interventions: ['belatacept'] }),
    title('Quality of Life in Limbal Stem Cell Deficiency', { interventions: ['questionnaire'] }),
    title('Cancer Stem Cells in Colon Cancer', { interventions: ['metformin'] }),
    title('Delayed Umbilical Cord Clamping in Preterm Infants', {
      interventions: ['delayed clamping'],
    }),
    title('WT1 Peptide Vaccine in AML', { interventions: ['WT1 peptide'] }),
    title('Plerixafor for Stem Cell Mobilization', { interventions: ['plerixafor'] }),
    title('Drug X in Myeloma', {
      interventions: ['drug X'],
      criteria:
        'Inclusion Criteria:\n* Prior autologous stem cell transplantation is required.\n* Relapse after allogeneic HSCT.',
    }),
    title('Drug X in Lymphoma', {
      interventions: ['drug X'],
      criteria:
        'Inclusion Criteria:\n* Prior CAR-T is allowed.\nExclusion Criteria:\n* failed CAR-T',
    }),
    title('IL12 Cells in Asthma', { interventions: ['blood sample'] }),
    title('Influence of Vitamin D on Th17 Cells', { interventions: ['vitamin D'] }),
    title('LX0123 Cell Cycle Inhibitor in Sarcoma', { interventions: ['LX0123'] }),
    title('HEK293 Cells and the Response to Drug X', { interventions: ['drug X'] }),
    title('Drug X in Anemia', { interventions: ['Red Blood Cell Infusion'] }),
    title('Pain in a Sickle Cell Infusion Centre', { interventions: ['ketamine'] }),
    title('Extracorporeal Photopheresis in Rejection', {
      interventions: ['photopheresis'],
      summary: 'White blood cells are exposed to light and given back to the patient.',
    }),
    title('LX0123 in Asthma', {
      interventions: ['LX0123'],
      summary: 'The safety of LX0123 is studied. Other groups have given ZY0456 cells.',
    }),
    title('LX0123 in Melanoma', {
      interventions: ['LX0123'],
      summary: 'LX0123 activates T cells. T cells then kill the tumour.',
    }),
    title('Drug X Before a Transplant', {
      interventions: ['drug X'],
      summary: 'Stem cells are collected and given back after chemotherapy.',
    }),
  ])('$title', (study) => {
    expect(classifySynthetic(study)).toEqual({
      isCellTherapy: false,
      role: null,
      cells: [],
      labels: [],
    })
  })
})

describe('which cells', () => {
  test.each<[string, string[], SyntheticStudy]>([
    [
      'NOVOCART is cartilage',
      ['CHONDROCYTE'],
      title('NOVOCART 3D Plus for Articular Cartilage Defects', {
        interventions: ['NOVOCART 3D plus'],
      }),
    ],
    [
      'NK-92 with a CAR',
      ['CAR_NK'],
      title('NKG2D-CAR-NK92 Cells for Solid Tumors', { interventions: ['NKG2D-CAR-NK92 cells'] }),
    ],
    ['CAR and NK apart', ['CAR_NK'], title('CAR.70/IL15-transduced CB-NK Cells in Lymphoma')],
    ['CAR-NKT', ['CAR_NKT'], title('GD2 CAR-NKT Cells in Neuroblastoma')],
    [
      'joined CART with a number',
      ['CAR_T'],
      title('CART-19 in Leukemia', { interventions: ['CART-19 cells'] }),
    ],
    [
      'the receptor spelt out',
      ['CAR_T'],
      title('T Cells Expressing an Anti-CD30 Chimeric Antigen Receptor for Lymphoma'),
    ],
    ['a numbered pair', ['CAR_T'], title('CAR-20/19-T Cells in B Cell Malignancies')],
    ['a T-cell receptor', ['TCR_T'], title('NY-ESO-1 TCR Engineered T Cells in Synovial Sarcoma')],
    [
      'lifileucel is TIL',
      ['TIL'],
      title('Lifileucel in Melanoma', { interventions: ['lifileucel'] }),
    ],
    [
      'tabelecleucel is virus-specific',
      ['VST'],
      title('Tabelecleucel for EBV-PTLD', { interventions: ['tabelecleucel'] }),
    ],
    ['sipuleucel-T is dendritic', ['DENDRITIC_CELL'], title('Sipuleucel-T in Prostate Cancer')],
    [
      'Treg-depleted lymphocytes are no Treg',
      ['DLI'],
      title('Treg-depleted Donor Lymphocyte Infusion in Leukemia Relapse'),
    ],
    [
      'mesenchymal transplantation is no HSCT',
      ['MSC'],
      title('Mesenchymal Stem Cell Transplantation in Lupus'),
    ],
    [
      'UC-MSC alone',
      ['MSC'],
      title('UC-MSC in Knee Arthritis', {
        interventions: ['UC-MSC'],
        summary: 'umbilical cord stem cells',
      }),
    ],
    ['stromal vascular fraction', ['SVF'], title('Stromal Vascular Fraction for Knee Pain')],
    [
      'marrow for the heart',
      ['BM_MNC'],
      title('Intracoronary Bone Marrow Mononuclear Cells in Myocardial Infarction'),
    ],
    [
      'cord blood for the brain',
      ['BM_MNC'],
      title('Umbilical Cord Blood Infusion in Cerebral Palsy', { interventions: ['cord blood'] }),
    ],
    [
      'pluripotent cells that became nerve cells',
      ['NEURAL'],
      title('iPSC-derived Dopaminergic Progenitors in Parkinson Disease'),
    ],
    [
      'gene therapy of blood stem cells',
      ['HSC_GENE'],
      title('Lentiviral Gene-modified CD34+ Hematopoietic Stem Cells in SCID'),
    ],
    ['islets', ['ISLET'], title('Islet Transplantation in Type 1 Diabetes')],
    [
      'pigment epithelium',
      ['RETINAL'],
      title('hESC-derived RPE Transplantation in Macular Degeneration'),
    ],
    [
      'limbal cells',
      ['CORNEAL_LIMBAL'],
      title('Cultivated Limbal Epithelial Stem Cells for Burns of the Eye'),
    ],
    ['skin cells', ['SKIN_CELL'], title('Autologous Cultured Keratinocytes in Burns')],
    ['CIK', ['CIK'], title('Cytokine-induced Killer Cells After Resection of Liver Cancer')],
    [
      'a code name known from the table',
      ['CAR_T'],
      title('A Study of CTX110 in B-cell Malignancies', { interventions: ['CTX110'] }),
    ],
    [
      'a bracket in the name',
      ['CAR_T'],
      title('CAR22(XYZ)-T Therapy in Lymphoma', { interventions: ['CAR22(XYZ)-T'] }),
    ],
    [
      'a product explained in the summary',
      ['CAR_T'],
      title('LX0123 in Lymphoma', {
        interventions: ['LX0123'],
        summary: 'LX0123 is a CD19/CD20 CAR-T product.',
      }),
    ],
    [
      'kinetics of what is given',
      ['CAR_T'],
      title('LX0123 in Lymphoma', {
        interventions: ['LX0123 injection'],
        summary: 'What are the kinetics (expansion and persistence of CAR-T cells) of LX0123?',
      }),
    ],
    [
      'cells created in the laboratory',
      ['CAR_TREG'],
      title('LX-012 in Systemic Sclerosis', {
        interventions: ['LX-012'],
        summary: 'Cells are changed in a laboratory to create cells called CAR-T regulatory cells.',
      }),
    ],
    [
      'a code and "cells" in the title',
      ['OTHER_CELL'],
      title('LX012H Cells for Gastrointestinal Tumors', { interventions: ['first dose'] }),
    ],
    [
      'a code and "cells" as an intervention',
      ['OTHER_CELL'],
      title('A Study of LXCAR-20SP in Lymphoma', { interventions: ['LXCAR-20SP cells'] }),
    ],
    [
      'a code that only the summary calls cells, beside an earlier transplant',
      ['OTHER_CELL'],
      title('A Study of LxnD19 in Leukemia', {
        interventions: ['LxnD19'],
        summary:
          'To study a therapy called LxnD19 cells in patients who relapsed after allogeneic stem cell transplantation.',
      }),
    ],
    [
      'an injection of cells',
      ['OTHER_CELL'],
      title('A Study of Lexa Cell Injection in Lymphoma', { interventions: ['Lexa'] }),
    ],
    [
      'a nonproprietary name that ends in "leucel"',
      ['OTHER_CELL'],
      title('Study of Examplaleucel in Lymphoma', { interventions: ['Examplaleucel'] }),
    ],
    [
      'a trial of cell therapy',
      ['OTHER_CELL'],
      title('LX60 Injection in Solid Tumors', {
        interventions: ['LX60 injection'],
        summary: 'This is an open-label clinical study of cell therapy to observe LX60 injection.',
      }),
    ],
    [
      'cells that are given back',
      ['OTHER_CELL'],
      title('LX-101 in Lymphoma', {
        interventions: ['LX-101'],
        summary: 'Myeloid cells are modified and later infused back into the veins.',
      }),
    ],
    [
      'T cells that are given back',
      ['OTHER_T'],
      title('LX-102 in Ovarian Cancer', {
        interventions: ['LX-102'],
        summary: 'Participants will have their own T cells modified and given back to them.',
      }),
    ],
    [
      'unspecified',
      ['OTHER_CELL'],
      title('Stem Cell Therapy for Autism', { interventions: ['stem cells'] }),
    ],
  ])('%s', (_, cells, study) => {
    const labels = classifySynthetic(study)
    expect(valuesOf(labels, 'cellType')).toEqual(cells)
    expect(labels.role).toBe('PRODUCT')
  })
})

describe('what part they play', () => {
  test.each<[string, string, boolean, SyntheticStudy]>([
    [
      'maintenance after a transplant',
      'SETTING',
      false,
      title('Lenalidomide Maintenance After Autologous Stem Cell Transplantation in Myeloma', {
        interventions: ['lenalidomide'],
      }),
    ],
    [
      'drug after CAR-T',
      'PRIOR_THERAPY',
      false,
      title('Pembrolizumab After CAR-T Failure in Lymphoma', { interventions: ['pembrolizumab'] }),
    ],
    [
      'care during a transplant',
      'SETTING',
      false,
      title(
        'Antifungal Prophylaxis in Patients Undergoing Allogeneic Hematopoietic Stem Cell Transplantation',
        { interventions: ['posaconazole'] },
      ),
    ],
    [
      'recipients by their initials',
      'SETTING',
      false,
      title('Letermovir Prophylaxis in HSCT Recipients', { interventions: ['letermovir'] }),
    ],
    [
      'a remedy for the toxicity of CAR-T',
      'REGIMEN',
      true,
      title('CAR T-cell Toxicity: Anakinra for Prevention of Neurotoxicity', {
        interventions: ['anakinra', 'axicabtagene ciloleucel'],
      }),
    ],
    [
      'a transplant given beside what is tested',
      'REGIMEN',
      true,
      title('New Induction Chemotherapy in Acute Leukemia', {
        interventions: ['drug X', 'Allogeneic stem cell transplantation'],
      }),
    ],
    [
      'long-term follow-up',
      'FOLLOW_UP',
      true,
      title('Long-Term Follow-up of Patients Treated With CAR-T Cells', {
        interventions: ['CAR-T cells'],
      }),
    ],
    [
      'observed patients',
      'FOLLOW_UP',
      true,
      title('Axicabtagene Ciloleucel in Routine Care', { studyType: 'OBSERVATIONAL' }),
    ],
    [
      'laboratory',
      'LABORATORY',
      false,
      title('Collection of Samples to Make iPSC-derived Cell Lines', {
        studyType: 'OBSERVATIONAL',
      }),
    ],
    [
      'earlier cells required',
      'PRIOR_THERAPY',
      false,
      title('Drug X in Lymphoma', {
        interventions: ['drug X'],
        criteria:
          'Inclusion Criteria:\n* Relapsed after CAR-T therapy.\nExclusion Criteria:\n* none',
      }),
    ],
    [
      'cells after an earlier transplant',
      'PRODUCT',
      true,
      title('CD19 CAR-T Cells After Allogeneic Stem Cell Transplantation', {
        interventions: ['CD19 CAR-T'],
      }),
    ],
  ])('%s', (_, role, isCellTherapy, study) => {
    expect(classifySynthetic(study)).toMatchObject({ role, isCellTherapy })
  })

  test('an earlier transplant names neither the cells nor the donor of what follows', () => {
    const labels = classifySynthetic(
      title('CD19 CAR-T Cells After Allogeneic Stem Cell Transplantation', {
        interventions: ['CD19 CAR-T'],
      }),
    )
    expect(valuesOf(labels, 'cellType')).toEqual(['CAR_T'])
    expect(valuesOf(labels, 'donorSource')).toEqual(['NOT_STATED'])
    expect(valuesOf(labels, 'role')).toEqual(['PRODUCT', 'PRIOR_THERAPY'])
  })
})

describe('donor and target', () => {
  test.each<[string, string[], string[], SyntheticStudy]>([
    ['universal', ['ALLOGENEIC'], ['CD19'], title('Universal CD19 CAR-T Cells in Leukemia')],
    [
      'own and donor cells',
      ['AUTOLOGOUS', 'ALLOGENEIC', 'BOTH'],
      ['CD7'],
      title('Autologous or Donor-derived CD7 CAR-T Cells in T-ALL'),
    ],
    ['inside the body', ['IN_VIVO'], ['BCMA'], title('In Vivo BCMA CAR-T Cell Therapy in Myeloma')],
    [
      'cord blood is no statement',
      ['NOT_STATED'],
      ['CD19'],
      title('Cord Blood-derived CD19 CAR-NK Cells'),
    ],
    [
      'a known product',
      ['AUTOLOGOUS'],
      ['CD19'],
      title('Kymriah in Lymphoma', { interventions: ['Kymriah'] }),
    ],
    [
      'a numbered second target',
      ['NOT_STATED'],
      ['CD19', 'CD22'],
      title('CD19/22 CAR-T Cells in ALL'),
    ],
    [
      'a marker that is no target',
      ['AUTOLOGOUS'],
      ['IL13RA2'],
      title('Autologous IL13Ralpha2-CAR/Truncated CD19t-expressing T Cells in Glioma'),
    ],
    [
      'a disease without the antigen',
      ['NOT_STATED'],
      ['CD22'],
      title('CD22 CAR-T Cells for CD19-negative Leukemia'),
    ],
    [
      'an antibody beside the cells',
      ['NOT_STATED'],
      ['BCMA'],
      title('BCMA CAR-T and GPRC5D/CD3 BiTEs in Myeloma', {
        interventions: ['BCMA CAR-T', 'anti-CD20 mAb'],
      }),
    ],
    ['none named', ['NOT_STATED'], ['NOT_STATED'], title('CAR-T Cells in Lymphoma')],
  ])('%s', (_, donors, targets, study) => {
    const labels = classifySynthetic(study)
    expect(valuesOf(labels, 'donorSource')).toEqual(donors)
    expect(valuesOf(labels, 'targetAntigen').sort()).toEqual(targets)
  })

  test('two targets in one name are marked', () => {
    const labels = classifySynthetic(title('CD19/CD22 CAR-T Cells in ALL'))
    expect(valuesOf(labels, 'modification')).toEqual(['DUAL_TARGET', 'CAR'])
    const single = classifySynthetic(title('CD19 CAR-T Cells in ALL'))
    expect(valuesOf(single, 'modification')).toEqual(['CAR'])
  })
})

test.each([
  ['CAR-NK Therapy for AML', ['AML_MDS']],
  ['CAR-NKT Cells in Neuroblastoma', ['SARCOMA_NEUROBLASTOMA']],
  ['CAR-T Cells in NK/T-cell Lymphoma', ['T_CELL_MALIGNANCY']],
  ['CAR-T Cells in Extranodal NKTCL', ['T_CELL_MALIGNANCY']],
])('%s is about a T-cell malignancy only where a disease is named', (text, groups) => {
  expect(valuesOf(classifySynthetic(title(text)), 'indicationGroup')).toEqual(groups)
})
