import { describe, expect, test } from 'vitest'
import { classify } from '@/lib/therapy/classify'
import { classifySynthetic, toStudy, valuesOf, type SyntheticStudy } from './synthetic-study'

// Kinds of wording that once gave a wrong label: one made-up record for each.

const title = (text: string, more: Partial<SyntheticStudy> = {}): SyntheticStudy => ({
  title: text,
  ...more,
})

describe('which cells, and their part', () => {
  test.each<[string, string | null, string[], SyntheticStudy]>([
    [
      'a secretome whose arm is labelled by the cells',
      null,
      [],
      title('Mesenchymal Stromal Cell Secretome for Dry Eye', {
        interventions: ['MSC secretome drops'],
        arms: ['Low dose of MSC drops'],
      }),
    ],
    [
      'a secretome of which the summary says more',
      null,
      [],
      title('Stem Cell Secretome After Laser', {
        interventions: ['Secretome'],
        summary: 'This study uses the secretome of mesenchymal stem cells.',
      }),
    ],
    [
      'exosomes and cells',
      'PRODUCT',
      ['MSC'],
      title('Placental Exosomes and Umbilical Cord Mesenchymal Stem Cells in Arthritis', {
        interventions: ['exosomes', 'mesenchymal stem cells'],
      }),
    ],
    [
      'cells in a graft of fat',
      null,
      [],
      title('Fat Grafting of the Chin', {
        interventions: ['autologous fat grafting'],
        summary: 'Fat holds adipose-derived stem cells. We evaluate its safety.',
      }),
    ],
    [
      'cells as background of the field',
      null,
      [],
      title('Drug X in Lymphoma', {
        interventions: ['drug X'],
        summary: 'CAR-T cell therapies have significantly improved the prognosis of lymphoma.',
      }),
    ],
    [
      "the body's own cells",
      null,
      [],
      title('Mobilization of Mesenchymal Stem Cells by Exercise', { interventions: ['exercise'] }),
    ],
    [
      'cells for what surgery left behind',
      'PRODUCT',
      ['MSC'],
      title('Incontinence After Prostatectomy With Mesenchymal Stem Cells', {
        interventions: ['mesenchymal stem cells'],
      }),
    ],
    [
      'an arm of people undergoing the treatment',
      'PRODUCT',
      ['MSC'],
      title('LX-7 in Bypass Surgery', {
        interventions: ['LX-7'],
        arms: ['Group undergoing mesenchymal stem cell injection'],
      }),
    ],
    [
      'a transplant of stromal cells',
      'PRODUCT',
      ['MSC'],
      title('Autologous Transplantation of Mesenchymal Stem Cells in Stroke', {
        interventions: ['MSC'],
        summary: 'Cells of the bone marrow of a donor are not used.',
      }),
    ],
    [
      'marrow put into bone',
      'PRODUCT',
      ['BM_MNC'],
      title('Autologous Bone Marrow Transplantation in Osteonecrosis', {
        interventions: ['bone marrow implantation'],
      }),
    ],
    [
      'a transplant beside CAR-T cells',
      'PRODUCT',
      ['CAR_T', 'HSCT'],
      title('CD19 CAR-T Cells and Autologous HSCT in Lymphoma', {
        interventions: ['CD19 CAR-T cells', 'autologous HSCT'],
      }),
    ],
    [
      'cells among many treatments that the title does not name',
      'REGIMEN',
      ['CAR_T', 'HSCT'],
      title('Drug X First in Leukemia', {
        interventions: ['drug X', 'venetoclax', 'CAR-T cell therapy', 'allogeneic HSCT'],
      }),
    ],
    [
      'a word that speaks of two treatments',
      'SETTING',
      ['HSCT', 'CAR_T'],
      title('Sleep of Patients Undergoing Bone Marrow Transplant (BMT) or CAR-T Cell Therapy', {
        conditions: ['Leukemia'],
        interventions: ['sleep diary'],
      }),
    ],
    [
      'cells that a drug works on',
      null,
      [],
      title('Frailty and Mesenchymal Stem Cell Functionality: Effect of Drug X', {
        interventions: ['drug X'],
      }),
    ],
    [
      'cells that are grown from samples and given to nobody',
      'LABORATORY',
      ['MSC'],
      title('Autotransplantation of Marrow Mesenchymal Stromal Cells: Enabling Studies', {
        interventions: ['Bone Marrow Aspiration', 'Ultrasound Imaging', 'Quality of Life'],
      }),
    ],
    [
      'coaching beside them',
      'SETTING',
      ['CAR_T'],
      title('Quality of Life of Adults Treated With Tisagenlecleucel', {
        interventions: ['Digital Health Coaching'],
      }),
    ],
    [
      'a drug against what they do',
      'SETTING',
      ['CAR_T'],
      title('Effect of Drug X in Attenuating Toxicity of CAR-T Cell Therapy', {
        interventions: ['drug X capsules'],
      }),
    ],
    [
      'a treatment that the summary sets against them',
      null,
      [],
      title('Drug X in Lymphoma', {
        interventions: ['drug X'],
        summary:
          'Conventional chemotherapy has limited efficacy, and CAR-T cell therapy may be limited by time.',
      }),
    ],
    [
      'people who had all kinds of treatments, in a record without a type of study',
      null,
      [],
      title('Markers of Infection', {
        studyType: '',
        summary:
          'An observational study of patients (HSCT, bone marrow transplant, CAR-T therapy).',
      }),
    ],
    ['a drug coupled to platelets', null, [], title('Platelet-coupled IL-2 Cell Injection')],
    [
      'blood stem cells with a gene, among others',
      'PRODUCT',
      ['HSC_GENE'],
      title('Lentiviral Gene Transfer in Severe Combined Immunodeficiency (SCID)', {
        interventions: ['gene-modified autologous stem cells'],
        summary: 'Hematopoietic and mesenchymal stem cells are transduced.',
      }),
    ],
    [
      'cord blood for an inherited disease',
      'PRODUCT',
      ['HSCT'],
      title('Cord Blood Transplantation in Hurler Syndrome', {
        interventions: ['umbilical cord blood transplantation'],
      }),
    ],
    [
      'people with a transplant',
      'SETTING',
      ['HSCT'],
      title('Deferasirox in the Bone Marrow Transplant Population', {
        interventions: ['deferasirox'],
      }),
    ],
    [
      'an organ moved in somebody with a blood disease',
      null,
      [],
      title('Parathyroid Autotransplantation in Myeloma', { interventions: ['surgery'] }),
    ],
    [
      'islet function',
      'PRODUCT',
      ['MSC'],
      title('Transplantation of Mesenchymal Stem Cells in Loss of Islet Function', {
        interventions: ['mesenchymal stem cells'],
      }),
    ],
    [
      'cells that others are meant to bring about',
      'PRODUCT',
      ['MSC'],
      title('Allogeneic MSCs in Promoting T-regulatory Cells', {
        interventions: ['mesenchymal stem cells'],
      }),
    ],
    [
      'gamma-delta cells with a receptor',
      'PRODUCT',
      ['CAR_T', 'GAMMA_DELTA_T'],
      title('CD19 CAR-γδT Cells in Lymphoma', { interventions: ['CAR-γδT'] }),
    ],
    [
      'NKT cells with a receptor',
      'PRODUCT',
      ['CAR_NKT'],
      title('GD2 CAR and IL-15 Expressing Autologous NKT Cells in Neuroblastoma'),
    ],
    [
      'cells that are associated with a device',
      'PRODUCT',
      ['MSC'],
      title('Mesenchymal Stromal Cells Associated With Endobronchial Valves in Emphysema', {
        interventions: ['mesenchymal stromal cells'],
      }),
    ],
    [
      'the usual care beside them',
      'PRODUCT',
      ['CAR_T'],
      title('CD19 CAR T-Cell Therapy in Stiff Person Syndrome', {
        interventions: ['Standard lymphodepletion regimen'],
      }),
    ],
    [
      'NK cells that contain a receptor',
      'PRODUCT',
      ['CAR_NK'],
      title('Engineered NK Cells Containing a Chimeric Antigen Receptor (CAR) in Glioma'),
    ],
    ['goal directed therapy', null, [], title('Goal Directed Therapy (GDT) in Heart Failure')],
    [
      'lines made of samples',
      null,
      [],
      title('Genistein in Heart Failure', {
        interventions: ['genistein'],
        summary: 'Samples will be used to generate induced pluripotent stem cells.',
      }),
    ],
    [
      'fragments of fat',
      null,
      [],
      title('Micro-Fragmented Adipose Tissue in Shoulder Pain', {
        interventions: ['adipose tissue'],
        summary: 'This tissue holds mesenchymal stem cells, and its safety is evaluated.',
      }),
    ],
    [
      'a drug against infections after them',
      'SETTING',
      ['HSCT'],
      title('Drug X in Adults at Risk of Graft Failure After HSCT', { interventions: ['drug X'] }),
    ],
    [
      'a drug for those who had cells before',
      'PRIOR_THERAPY',
      ['CAR_T'],
      title('Talquetamab in Myeloma Previously Treated With CAR-T Cells', {
        interventions: ['talquetamab'],
      }),
    ],
    [
      'cells grown of what is taken, for nobody',
      'LABORATORY',
      ['MSC'],
      title('Ex Vivo Expansion of Mesenchymal Stem Cells From Patients With Arthrosis', {
        interventions: ['bone marrow harvest'],
      }),
    ],
    [
      'cells looked at in samples',
      'LABORATORY',
      ['CAR_T'],
      title('Preclinical Evaluation of CAR-T Cells', {
        studyType: 'OBSERVATIONAL',
        interventions: ['bone marrow sample'],
      }),
    ],
    [
      'cells that a drug is meant to improve',
      null,
      [],
      title('Drug X to Improve Mesenchymal Stem Cell Function', { interventions: ['drug X'] }),
    ],
    [
      'cells that a plasmid is meant to attract',
      null,
      [],
      title('SDF-1 Plasmid to Recruit Stem Cells in Heart Failure', { interventions: ['plasmid'] }),
    ],
    [
      'cells that are dried',
      null,
      [],
      title('Lyophilized Mesenchymal Stem Cell Products in Wounds', { interventions: ['powder'] }),
    ],
    [
      'the mechanism of cells, where nothing is given',
      'LABORATORY',
      ['CAR_T'],
      title('Mechanism of CAR-T Cells in Gut Flora', { studyType: '' }),
    ],
    [
      'cells of a part of the heart',
      'PRODUCT',
      ['MUSCLE_HEART_CELL'],
      title('Atrial Appendage Derived Cells in Heart Failure', { interventions: ['surgery'] }),
    ],
    [
      'selected cells for a tissue',
      'PRODUCT',
      ['BM_MNC'],
      title('Intracoronary Infusion of CD34+ Cells After Myocardial Infarction'),
    ],
    [
      'two kinds of cells compared',
      'PRODUCT',
      ['MSC', 'BM_MNC'],
      title('Mesenchymal Stem Cells and Mononuclear Cells in Limb Ischemia', {
        interventions: ['transplant'],
      }),
    ],
  ])('%s', (_, role, cells, study) => {
    const labels = classifySynthetic(study)
    expect(labels.role).toBe(role)
    expect(labels.cells.map(({ cellType }) => cellType).sort()).toEqual([...cells].sort())
  })

  test.each([
    ['PRODUCT', 'CD7 CAR-T Cells Combined With Autologous HSCT', ['CAR-T', 'HSCT']],
    ['PRODUCT', 'Allogeneic HSCT and Mesenchymal Stem Cells in Leukemia', ['HSCT', 'MSC']],
    ['PRODUCT', 'MSC and HSC Coinfusion in Leukemia', ['mesenchymal stem cells']],
    ['REGIMEN', 'CAR-T Cells After Autologous HSCT', ['CAR-T', 'HSCT']],
    ['REGIMEN', 'CAR-T Cells Versus Autologous HSCT', ['CAR-T', 'HSCT']],
    ['REGIMEN', 'HSCT Bridging CAR-T Cell Therapy', ['CAR-T', 'HSCT']],
    ['REGIMEN', 'CD19 CAR-T Cells in Leukemia', ['CAR-T', 'Allogeneic HSCT']],
    ['PRIOR_THERAPY', 'CAR-T Cells After Autologous HSCT', ['CAR-T']],
  ])('the part of the transplant is %s in “%s” with %j', (part, text, interventions) => {
    const { cells } = classifySynthetic(title(text, { interventions, conditions: ['Leukemia'] }))
    expect(cells).toContainEqual({ cellType: 'HSCT', role: part })
    expect(cells.filter(({ cellType }) => cellType !== 'HSCT')).toEqual([
      expect.objectContaining({ role: 'PRODUCT' }),
    ])
  })

  test('observed people were given what the intervention is said to be', () => {
    const study = toStudy(
      title('Safety of LX-9 Injection', {
        studyType: 'OBSERVATIONAL',
        summary: 'No drug is administered in this study.',
      }),
    )
    study.protocolSection.armsInterventionsModule = {
      interventions: [{ name: 'LX-9', description: 'LX-9: mesenchymal stem cells in saline.' }],
    }
    expect(classify(study)).toMatchObject({
      role: 'FOLLOW_UP',
      cells: [{ cellType: 'MSC', role: 'FOLLOW_UP' }],
    })
  })
})

test.each<[string, SyntheticStudy]>([
  ['AUTOLOGOUS', title('MSC in Stroke', { summary: 'MSC from a patient s own bone marrow.' })],
  [
    'AUTOLOGOUS',
    title('CAR-T Cells in Lymphoma', {
      summary: "CAR-T cells derived from the research participant's blood.",
    }),
  ],
  ['AUTOLOGOUS', title('Tolerance by MSC', { summary: 'Syngeneic MSC are infused.' })],
  ['AUTOLOGOUS', title('MSC in Arthrosis', { summary: 'MSC are injected back into the knee.' })],
  [
    'AUTOLOGOUS',
    title('Autologous Mesenchymal Stem Cells Fixed in Allogeneic Bone Tissue in Fracture'),
  ],
  ['ALLOGENEIC', title('MSC in GVHD', { summary: 'We infuse expanded MSC from the donor.' })],
  [
    'ALLOGENEIC',
    title('Kymriah in Lymphoma', { interventions: ['Kymriah'], summary: 'Donor-derived Kymriah.' }),
  ],
  [
    'IN_VIVO',
    title('LX-5 in Lupus', {
      interventions: ['LX-5'],
      summary: 'This study tests CAR-T cells generated inside the body.',
    }),
  ],
])('the donor is %s: %j', (donor, study) => {
  const labels = classifySynthetic({
    ...study,
    interventions: study.interventions ?? [study.title.includes('CAR-T') ? 'CAR-T' : 'MSC'],
    summary: `${study.summary ?? ''} MSC are mesenchymal stem cells.`,
  })
  expect(valuesOf(labels, 'donorSource')).toEqual([donor])
})

test.each([
  ['INTRAVENOUS', 'The cells are given through a peripheral vein.'],
  ['INTRAVENOUS', 'Given by IV drip.'],
  ['INTRA_ARTICULAR', 'Injected into the affected disc.'],
  ['INTRAOCULAR', 'Subconjunctival injection.'],
  ['INTRACORONARY', 'Given via the coronary artery.'],
  ['INTRAVENOUS', 'Given by intra vein injection.'],
  ['INTRA_ARTICULAR', 'Administered via injection to the knee of interest.'],
  ['INTRA_ARTICULAR', 'Injection of cells to symptomatic intervertebral discs.'],
  ['LOCAL_OTHER', 'Placed on the surface of the repaired rotator cuff.'],
  ['INTRATUMORAL', 'Injected into the tumor.'],
  ['LOCAL_OTHER', 'Administered locally: local injection.'],
  ['NOT_STATED', 'For grade III to IV disease.'],
  ['INTRAVENOUS', 'Infused into the left antecubital vein.'],
  ['INTRAVENOUS', 'Returned to the bloodstream.'],
  ['INTRA_ARTERIAL', 'Injected into the proper hepatic artery.'],
  ['INTRATHECAL', 'Given by lumbar puncture.'],
  ['NOT_STATED', 'There are no blasts in cerebrospinal fluid.'],
  ['INTRACRANIAL', 'Injected into the brain.'],
  ['INTRACORONARY', 'Infused by balloon into the infarct-related artery.'],
  ['NOT_STATED', 'Bypass of the coronary artery in addition to it.'],
  ['INTRAMYOCARDIAL', 'Injected in and around the scar of the left ventricle.'],
  ['INTRAMUSCULAR', '40 injections in the calf muscles.'],
  ['INTRADERMAL', 'Injected into the skin.'],
  ['SUBCUTANEOUS', 'Injected under the skin.'],
  ['INTRANODAL', 'Injected into the groin lymph nodes.'],
  ['INTRA_ARTICULAR', 'Implanted into the bone defect.'],
  ['INTRAOCULAR', 'Topical eye drops.'],
  ['INTRAOCULAR', 'Grafted on the ocular surface.'],
  ['INTRAPERITONEAL', 'Given through a catheter in the abdomen.'],
  ['INTRAPLEURAL', 'Infused into the pleural cavity.'],
  ['AIRWAY', 'Given through the endotracheal tube.'],
  ['LOCAL_OTHER', 'Injected directly underneath the mucosal lesions.'],
  ['LOCAL_OTHER', 'One intralesional injection.'],
  ['INTRAMYOCARDIAL', "Injected into the patient's myocardium."],
  ['INTRATHECAL', 'Given by a surgeon into the spinal medulla.'],
  ['INTRACORONARY', 'Infused in the left anterior descending artery.'],
  ['AIRWAY', 'Bronchoscopic instillation.'],
  ['INTRA_ARTERIAL', 'Given by celiac trunk infusion.'],
  ['INTRANODAL', 'Injected in a lymph node of the groin.'],
  ['INTRAPERITONEAL', 'By i.p. injection.'],
  ['LOCAL_OTHER', 'The ulcer is covered with the cells.'],
  ['LOCAL_OTHER', 'Injected into the wall of the fistula.'],
  ['INTRA_ARTICULAR', 'Implanted into the lesion of the cartilage.'],
  ['INTRA_ARTERIAL', 'Delivered to the renal artery.'],
  ['INTRA_ARTICULAR', 'Injected to the medial compartment of the knee.'],
  ['INTRAMUSCULAR', 'Injected at 20 points of the calf.'],
  ['INTRAVENOUS', 'Suspended in normal saline for IV infusion.'],
  ['NOT_STATED', 'Given under IV analgesia.'],
  ['INTRACORONARY', 'The cells are given by IC (intracoronary) infusion.'],
  ['INTRA_ARTERIAL', 'Intra-arterial injection (endovascular intracranial injection).'],
  ['LOCAL_OTHER', 'Transplanted between the septum mucosas and fixed.'],
  ['NOT_STATED', 'The cells migrate into the cerebrospinal fluid.'],
  ['NOT_STATED', '1. Cyclophosphamide: in 100 ml water, intravenous drip. 2. IL-2: subcutaneous.'],
])('the route is %s where the intervention says: %s', (route, description) => {
  const study = toStudy(title('Mesenchymal Stem Cells in Disease'))
  study.protocolSection.armsInterventionsModule = {
    interventions: [{ name: 'mesenchymal stem cells', description }],
  }
  expect(valuesOf(classify(study), 'route')).toEqual([route])
})

test('the name of the only treatment states the route, whatever it calls the cells', () => {
  const labels = classifySynthetic(
    title('In Vivo CAR-T Therapy in Lupus', { interventions: ['LX-5 Infusion Intravenous'] }),
  )
  expect(valuesOf(labels, 'route')).toEqual(['INTRAVENOUS'])
})

test('a route right before the cells is theirs, also behind a drug', () => {
  const labels = classifySynthetic(
    title('CAR-NK Cells in Gastric Cancer', {
      interventions: ['LX-5', 'Fludarabine'],
      summary:
        'Participants get fludarabine lymphodepletion followed by three intravenous CAR-NK infusions.',
    }),
  )
  expect(valuesOf(labels, 'route')).toEqual(['INTRAVENOUS'])
})

test('the description of an arm of cells states their route', () => {
  const labels = classifySynthetic(
    title('Mesenchymal Stem Cells in Diabetes', {
      interventions: ['product'],
      arms: ['Mesenchymal stem cells'],
      armDescriptions: ['Dissolved in saline and given intravenously.'],
    }),
  )
  expect(valuesOf(labels, 'route')).toEqual(['INTRAVENOUS'])
})

test.each([
  ['INTRAVENOUS', 'Cyclophosphamide, then intravenous infusion of 1.0 × 10^6 CAR-T cells.'],
  ['INTRAVENOUS', 'CAR-T cells will be given intravenously to those with earlier HSCT.'],
  ['NOT_STATED', 'After CAR-T cells participants get subcutaneous injections of interleukin-2.'],
  ['NOT_STATED', 'Cyclophosphamide is given intravenously before the CAR-T cells are infused.'],
  ['NOT_STATED', 'For CAR-T cells blood is drawn through an IV in one arm.'],
])('the route of CAR-T cells is %s where the summary says: %s', (route, summary) => {
  expect(cellsOf('CAR-T Cells in Leukemia', { summary }, 'route')).toEqual([route])
})

test.each([
  ['NOT_STATED', 'CAR-T cells spare the bone marrow stem cells.'],
  ['NOT_STATED', 'Blood and bone marrow are collected before CAR-T cells.'],
  ['NOT_STATED', 'Peripheral blood is drawn to monitor CAR-T cells.'],
  ['PERIPHERAL_BLOOD', 'CAR-T cells made from peripheral blood.'],
  ['PERIPHERAL_BLOOD', 'PBMC are collected and changed.'],
])('the tissue of CAR-T cells is %s where the summary says: %s', (tissue, summary) => {
  expect(cellsOf('CAR-T Cells in Leukemia', { summary }, 'tissue')).toEqual([tissue])
})

test.each([
  ['NOT_STATED', 'Transduced T cells are tested by a third party.'],
  ['NOT_STATED', 'Healthy stem cells from the own body, not CAR-T cells, are standard.'],
  ['AUTOLOGOUS', 'T cells are changed, and they are returned to the body.'],
  ['AUTOLOGOUS', 'Participants have their white blood cells collected.'],
  ['AUTOLOGOUS', 'LX-9 is a gene-modified autologous immunotherapy.'],
  ['AUTOLOGOUS', 'Patients will undergo leukapheresis to make CAR-T cells.'],
  ['AUTOLOGOUS', 'White blood cells will be taken from you.'],
  ['NOT_STATED', 'Samples are taken from your bone marrow.'],
  ['ALLOGENEIC', 'Cells of a related donor are changed.'],
  ['IN_VIVO', "The vector makes CAR-T cells directly in the patient's body."],
  ['ALLOGENEIC', 'Allo-CD7 CAR-T cells are infused.'],
])('the donor of CAR-T cells is %s where the summary says: %s', (donor, summary) => {
  expect(cellsOf('CAR-T Cells in Leukemia', { summary }, 'donorSource')).toEqual([donor])
})

test('the detailed description says what nothing else does, of what is done here', () => {
  const study = toStudy(title('Mesenchymal Stem Cells in Stroke', { interventions: ['cells'] }))
  study.protocolSection.descriptionModule = {
    briefSummary: '',
    detailedDescription:
      'Mesenchymal stem cells have been isolated from dental pulp. Here allogeneic mesenchymal stem cells from bone marrow will be infused intravenously.',
  }
  const labels = classify(study)
  expect(valuesOf(labels, 'donorSource')).toEqual(['ALLOGENEIC'])
  expect(valuesOf(labels, 'tissue')).toEqual(['BONE_MARROW'])
  expect(valuesOf(labels, 'route')).toEqual(['INTRAVENOUS'])
})

test.each([
  ['T-ALL', ['T_CELL_MALIGNANCY']],
  ['T-Cell Acute Lymphoblastic Leukemia', ['T_CELL_MALIGNANCY']],
  ['Anaplastic Large Cell Lymphoma', ['T_CELL_MALIGNANCY']],
  ['Acute Lymphoblastic Leukemia', ['B_CELL_MALIGNANCY']],
  ['Plasma Cell Tumors', ['MYELOMA']],
  ['Adenocarcinoma of Gastric', ['GASTROINTESTINAL_CANCER']],
  ['Intracerebral Hemorrhage', ['NEUROLOGICAL']],
  ['Brain Hematoma', ['NEUROLOGICAL']],
  ['Sexual Dysfunction', ['REPRODUCTIVE_UROLOGIC']],
  ['Diminished Ovarian Reserve', ['REPRODUCTIVE_UROLOGIC']],
  ['Ocular Corneal Burn', ['EYE']],
  ['Photoaged Skin', ['SKIN_WOUND']],
  ['Refractory Osteosarcoma', ['SARCOMA_NEUROBLASTOMA']],
  ['Gliosarcoma', ['BRAIN_TUMOR']],
  ['Immune-mediated Necrotizing Myopathy', ['AUTOIMMUNE_RHEUMATIC']],
  ['Middle Cerebral Artery Infarction', ['NEUROLOGICAL']],
  ['Adult Respiratory Distress Syndrome', ['LUNG_DISEASE']],
  ['Tibiotalar Arthrodesis', ['BONE_JOINT_SPINE']],
  ['Aneurysmal Bone Cyst', ['BONE_JOINT_SPINE']],
  ['Plasma Cell Leukemia', ['MYELOMA']],
  ['Lymphoma, Large B-Cell, Diffuse', ['B_CELL_MALIGNANCY']],
  ['Leukemia, Lymphocytic, Chronic', ['B_CELL_MALIGNANCY']],
  ['T-LBL/ALL', ['T_CELL_MALIGNANCY']],
  ['Chronic Myeloid Leukemia', ['BLOOD_CANCER_OTHER']],
  ['Chronic Myelomonocytic Leukemia', ['AML_MDS']],
  ['Carcinoma, Renal Cell', ['GENITOURINARY_CANCER']],
  ['Carcinoma, Ovarian Epithelial', ['GYNECOLOGIC_CANCER']],
  ['Metastatic Malignant Neoplasm in the Brain', ['BRAIN_TUMOR']],
  ['Anti-GBM Disease', ['AUTOIMMUNE_RHEUMATIC']],
  ['Arthritis, Rheumatoid', ['AUTOIMMUNE_RHEUMATIC']],
  ['Device Related Pain', ['OTHER']],
  ['Niemann-Pick Disease', ['INHERITED_BLOOD_METABOLIC']],
  ['Anemia, Aplastic', ['MARROW_FAILURE']],
  ['Lower Extremity Ischemia', ['LIMB_ISCHAEMIA']],
  ['Injuries, Spinal Cord', ['NEUROLOGICAL']],
  ['Hepatic Encephalopathy', ['LIVER_DISEASE']],
  ['Herniated Disc', ['BONE_JOINT_SPINE']],
  ['Gonarthrosis', ['BONE_JOINT_SPINE']],
  ['Oral Mucositis', ['DENTAL_ORAL']],
  ['Radiation Dermatitis', ['SKIN_WOUND']],
  ['Skin Aging', ['SKIN_WOUND']],
  ['Aniridia', ['EYE']],
  ['Vesicovaginal Fistula', ['REPRODUCTIVE_UROLOGIC']],
  ['Fecal Incontinence', ['BOWEL_DISEASE']],
  ['Invasive Aspergillosis', ['INFECTION']],
  ['Leukemia, Plasma Cell', ['MYELOMA']],
  ['Polyarticular Juvenile Idiopathic Arthritis', ['AUTOIMMUNE_RHEUMATIC']],
  ['GIST', ['GASTROINTESTINAL_CANCER']],
  ['Malignant Pleural Disease', ['LUNG_PLEURA_CANCER']],
  ['Pressure Injury', ['SKIN_WOUND']],
])('%s belongs to %j', (condition, groups) => {
  const labels = classifySynthetic(title('CD7 CAR-T Cells', { conditions: [condition] }))
  expect(valuesOf(labels, 'indicationGroup')).toEqual(groups)
})

test('CAR-T cell therapy for lymphoma is no T-cell disease', () => {
  const labels = classifySynthetic(title('CAR T-cell Therapy for Lymphoma'))
  expect(valuesOf(labels, 'indicationGroup')).toEqual(['BLOOD_CANCER_OTHER'])
})

test.each([
  [
    'Mesenchymal Stem Cells Against Graft-versus-host Disease',
    ['Hematological Malignancies'],
    ['BLOOD_CANCER_OTHER', 'GVHD_TRANSPLANT'],
  ],
  ['CAR-T Cells in Leukemia', ['Heme Malignancy'], ['BLOOD_CANCER_OTHER']],
  ['CAR-T Cells', ['Lymphoma', 'Multiple Myeloma'], ['BLOOD_CANCER_OTHER', 'MYELOMA']],
  ['CAR-T Cells', ['Lymphoma', 'Mantle Cell Lymphoma'], ['B_CELL_MALIGNANCY']],
  ['TCR-T Cells', ['Gastric Cancer'], ['GASTROINTESTINAL_CANCER']],
  [
    'CAR-T Cells for Liver Metastases of Pancreas Cancer',
    ['Liver Metastases'],
    ['GASTROINTESTINAL_CANCER', 'LIVER_CANCER'],
  ],
  [
    'Stem Cells in Critical Limb Ischemia',
    ['Diabetic Foot'],
    ['DIABETES', 'LIMB_ISCHAEMIA', 'SKIN_WOUND'],
  ],
  ['CD7 CAR-T Cells in Autoimmune Diseases', ['Autoimmune Diseases'], ['AUTOIMMUNE_OTHER']],
  ['CD19-BCMA CAR-T Cells', ['Autoimmune Diseases'], ['AUTOIMMUNE_OTHER']],
  ['Total Body Irradiation (TBI) and CAR-T', ['Hematologic Malignancies'], ['BLOOD_CANCER_OTHER']],
  [
    'Mesenchymal Stem Cells as Prophylaxis for Graft v Host Disease',
    ['Myelodysplastic Syndromes'],
    ['AML_MDS', 'GVHD_TRANSPLANT'],
  ],
  [
    'TCR-T Cells for Gastric, Breast, Cervical, Lung and Other Epithelial Cancers',
    ['Antigen X'],
    ['BREAST_CANCER', 'GASTROINTESTINAL_CANCER', 'GYNECOLOGIC_CANCER', 'LUNG_PLEURA_CANCER'],
  ],
])('%s with the conditions %j belongs to %j', (text, conditions, groups) => {
  const labels = classifySynthetic(title(text, { conditions }))
  expect(valuesOf(labels, 'indicationGroup').toSorted()).toEqual(groups)
})

const cellsOf = (
  text: string,
  more: Partial<SyntheticStudy>,
  facet: 'route' | 'tissue' | 'donorSource',
) => valuesOf(classifySynthetic(title(text, more)), facet)

test.each<[string, string[], Partial<SyntheticStudy>]>([
  [
    'cells that go by a code',
    ['INTRAVENOUS'],
    { summary: 'Participants will receive AB-101 in weekly intravenous infusions.' },
  ],
  ['a drug beside them', ['NOT_STATED'], { summary: 'Intravenous cyclophosphamide is given.' }],
  ['a gland', ['LOCAL_OTHER'], { summary: 'Cells are injected into the submandibular gland.' }],
  [
    'the edge of an infarct',
    ['INTRAMYOCARDIAL'],
    { summary: 'Cells are injected at the edge of the myocardial infarction during surgery.' },
  ],
  ['a scaffold', ['LOCAL_OTHER'], { interventions: ['Stem cells seeded in chitosan scaffold'] }],
])('the route of %s', (_, routes, more) => {
  expect(cellsOf('Mesenchymal Stem Cells (AB-101) in a Disease', more, 'route')).toEqual(routes)
})

test('cells injected for a knee go into it, where nothing says how', () => {
  expect(cellsOf('Mesenchymal Stem Cells for Knee Osteoarthritis', {}, 'route')).toEqual([
    'INTRA_ARTICULAR',
  ])
})

test('what is taken from participants tells tissue and donor', () => {
  const summary = "T cells are taken from a patient's blood and changed in the laboratory."
  expect(cellsOf('CAR-T Cells in Myeloma', { summary }, 'tissue')).toEqual(['PERIPHERAL_BLOOD'])
  expect(cellsOf('CAR-T Cells in Myeloma', { summary }, 'donorSource')).toEqual(['AUTOLOGOUS'])
})

test('what is injected into a lesion goes into the tumour only where there is one', () => {
  const summary = 'The cells get injected into one metastatic lesion.'
  const conditions = ['Melanoma']
  expect(cellsOf('NK Cell Infusion in a Disease', { summary, conditions }, 'route')).toEqual([
    'INTRATUMORAL',
  ])
})

test.each<[string, Partial<SyntheticStudy>]>([
  ['others used', { summary: 'Several studies have used autologous bone marrow stem cells.' }],
  ['the body holds', { summary: 'MSC resident in bone marrow have the capacity to form bone.' }],
  ['is looked at', { summary: 'MSC were measured in the peripheral blood of patients.' }],
])('no donor and no tissue from cells that %s', (_, more) => {
  const text = 'Mesenchymal Stem Cells (MSC) in a Disease'
  expect(cellsOf(text, more, 'donorSource')).toEqual(['NOT_STATED'])
  expect(cellsOf(text, more, 'tissue')).toEqual(['NOT_STATED'])
})

test.each([
  ['UMBILICAL_CORD', 'Mesenchymal Stem Cells From Wharton\u00b4s Jelly'],
  ['UMBILICAL_CORD', 'Mesenchymal Stem Cells From Wharton \u0301s Jelly'],
  ['SKIN_HAIR', 'Dermal Mesenchymal Stromal Cells'],
  ['MENSTRUAL_ENDOMETRIAL', 'MenSCs From Menstrual Blood'],
])('the tissue is %s in “%s”', (tissue, text) => {
  expect(cellsOf(text, {}, 'tissue')).toEqual([tissue])
})

test('cells given to a region go into the brain only where the disease is there', () => {
  const text = 'Locoregional CAR-T Cell Infusion'
  expect(cellsOf(text, { conditions: ['Glioblastoma'] }, 'route')).toEqual(['INTRACRANIAL'])
  expect(cellsOf(text, { conditions: ['Mesothelioma'] }, 'route')).toEqual(['NOT_STATED'])
})

test.each<[string, 'route' | 'tissue' | 'donorSource', string, string]>([
  [
    'names the product',
    'route',
    'INTRA_ARTICULAR',
    'The intra-articular injection of LXSTEM works.',
  ],
  ['names it', 'donorSource', 'ALLOGENEIC', 'LXSTEM Inj. is composed of allogeneic MSC.'],
  ['is an instruction', 'donorSource', 'AUTOLOGOUS', '1. Collect blood from the patients.'],
  ['is an instruction', 'tissue', 'PERIPHERAL_BLOOD', '1. Collect blood from the patients.'],
  ['names the study', 'donorSource', 'ALLOGENEIC', 'Phase IIb will explore allogeneic MSC.'],
  ['is a note', 'route', 'INTRAVENOUS', 'Day 0: iv infusion of MSC.'],
  ['begins with a group', 'route', 'INTRAVENOUS', 'Group A: MSC in 100 mL saline, IV, once.'],
  ['tells of animals', 'route', 'NOT_STATED', 'In rats MSC were injected intravenously.'],
  [
    'says it of the joint',
    'route',
    'INTRA_ARTICULAR',
    'The knee will be injected with 10 ml of cells.',
  ],
  ['gives the aim', 'route', 'INTRAVENOUS', 'The objective is to test intravenous MSC.'],
  [
    'tells what is taken',
    'donorSource',
    'AUTOLOGOUS',
    'The patients underwent bone marrow aspiration.',
  ],
])('a sentence of the detailed description that %s tells the %s', (_, facet, value, text) => {
  const isBlood = value === 'PERIPHERAL_BLOOD'
  const study = toStudy(
    title(isBlood ? 'CAR-T Cells in Lupus' : 'Mesenchymal Stem Cells (MSC) in Lupus', {
      interventions: [isBlood ? 'CAR-T' : 'LXSTEM'],
    }),
  )
  study.protocolSection.descriptionModule = { briefSummary: '', detailedDescription: text }
  expect(valuesOf(classify(study), facet)).toEqual([value])
})

test.each([
  ['CD19BCMA CAR-T Cells in Myeloma', ['BCMA', 'CD19'], true],
  ['CAR-NK Cells (CLDN18.2 + MUC1) in Cancer', ['CLDN18_2', 'MUC1'], true],
  ['JY231 Injection in Lymphoma', ['CD19'], false],
  ['CD83 CAR-T Cells in Leukemia', ['CD83'], false],
  ['CD22 CAR-T Cells With or Without CD19 CAR-T Cells', ['CD19', 'CD22'], false],
])('the targets in “%s”', (text, targets, areTwo) => {
  const labels = classifySynthetic(title(text))
  expect(valuesOf(labels, 'targetAntigen').toSorted()).toEqual(targets)
  expect(valuesOf(labels, 'modification').includes('DUAL_TARGET')).toBe(areTwo)
})

test.each([
  [['CD19'], 'This study tests CAR-T cells in CD19-positive lymphoma.'],
  [['AXL', 'B7_H3', 'HER2', 'MUC1'], 'CARs against HER2, MUC1, GD1, AXL, or B7-H3 are used.'],
  [
    ['EGFR', 'HER2', 'PSCA'],
    'Tumors are tested; CAR-T cells targeting HER2, EGFR or PSCA are given.',
  ],
  [['NOT_STATED'], 'CAR-T cells are given. CD4, CD8 and CD19 counts are taken.'],
])('the targets of unnamed CAR-T cells are %j where the summary says: %s', (targets, summary) => {
  const labels = classifySynthetic(
    title('CAR-T Cells in Cancer', { interventions: ['CAR-T'], summary }),
  )
  expect(valuesOf(labels, 'targetAntigen').toSorted()).toEqual(targets)
})

test('a drug against what cells bring about is tested, the cells are not', () => {
  const { role } = classifySynthetic(
    title('Anakinra for the Prevention of CAR-T Cell Mediated Neurotoxicity', {
      interventions: ['anakinra', 'axicabtagene ciloleucel'],
    }),
  )
  expect(role).toBe('REGIMEN')
})

test('VEGFR2 is no EGFR', () => {
  const labels = classifySynthetic(title('Anti-VEGFR2 CAR-T Cells in Cancer'))
  expect(valuesOf(labels, 'targetAntigen')).toEqual(['VEGFR2'])
})

test.each<['donorSource' | 'tissue', string, string]>([
  ['donorSource', 'AUTOLOGOUS', 'MSC isolated from the bone marrow of each patient.'],
  ['donorSource', 'AUTOLOGOUS', 'Bone marrow will be aspirated from the patient.'],
  ['donorSource', 'AUTOLOGOUS', 'Injection of auto-MSC.'],
  ['donorSource', 'ALLOGENEIC', 'MSC of unrelated volunteers.'],
  ['donorSource', 'AUTOLOGOUS', 'MSC obtained from the same patient.'],
  ['donorSource', 'AUTOLOGOUS', 'Marrow is taken from the iliac crest of each patient.'],
  ['donorSource', 'ALLOGENEIC', 'Pooled MSC of several donors.'],
  ['donorSource', 'ALLOGENEIC', 'Donor MSC are infused.'],
  ['donorSource', 'NOT_STATED', 'MSC compared with autologous bone graft.'],
  ['donorSource', 'NOT_STATED', 'MSC in people who had an allogeneic kidney.'],
  ['tissue', 'BONE_MARROW', 'BM-derived MSC.'],
  ['tissue', 'UMBILICAL_CORD', 'Cord tissue MSC.'],
  ['tissue', 'DENTAL', 'MSC from exfoliated teeth.'],
  ['tissue', 'PLURIPOTENT_LINE', 'ESC-derived MSC.'],
  ['tissue', 'DENTAL', 'MSC from extracted wisdom teeth.'],
  ['tissue', 'SKIN_HAIR', 'MSC from hair follicles.'],
  ['tissue', 'PLACENTA_AMNION', 'Amniotic fluid MSC.'],
  ['tissue', 'UMBILICAL_CORD', 'Infusion of aUCMSC.'],
  ['tissue', 'DENTAL', 'GMSCs of the gum are expanded.'],
  ['tissue', 'NOT_STATED', 'MSC in adipose tissue necrosis.'],
  ['tissue', 'NOT_STATED', 'MSC can be obtained from bone marrow and adipose tissue.'],
  ['tissue', 'NOT_STATED', 'Unlike bone marrow, MSC are easily expanded.'],
  ['tissue', 'NOT_STATED', 'Safety of MSC in skin, adipose tissue and muscle.'],
  ['tissue', 'NOT_STATED', 'The stem cells travel to the bone marrow.'],
  ['tissue', 'NOT_STATED', 'Bone marrow biopsies are taken after MSC.'],
  ['tissue', 'ADIPOSE', 'Autologous fat stem MSC.'],
  ['tissue', 'FETAL', 'Fetal MSC.'],
  ['tissue', 'NOT_STATED', 'MSC can become cartilage cells (chondrocytes).'],
  ['tissue', 'NOT_STATED', 'MSC in bone marrow failure.'],
  ['tissue', 'NOT_STATED', 'MSC after bone marrow transplantation.'],
  ['tissue', 'NOT_STATED', 'MSC injected into adipose tissue around the fistula.'],
  ['tissue', 'NOT_STATED', 'MSC in women with placental insufficiency.'],
])('the %s is %s where the summary says: %s', (facet, value, summary) => {
  expect(cellsOf('Mesenchymal Stem Cells (MSC) in a Disease', { summary }, facet)).toEqual([value])
})

test.each([
  ['ISLET', 'Encapsulated Porcine Islets in Diabetes'],
  ['DLI', 'Prophylactic DLI for Acute Myeloid Leukemia'],
  [null, 'G-CSF Mobilized Stem Cells After Myocardial Infarction'],
])('cells of the kind %s in “%s”', (type, text) => {
  const labels = classifySynthetic(title(text, { interventions: ['LX-1'] }))
  expect(labels.cells.map(({ cellType }) => cellType)).toEqual(type ? [type] : [])
})

test.each<[string, string | null, string | null, SyntheticStudy]>([
  [
    'a transplant of which only the title says that people have it',
    'HSCT',
    'SETTING',
    title('Rinse X in People Undergoing Radiotherapy and an Autologous Stem Cell Transplant'),
  ],
  [
    'a drug on either side of a transplant',
    'HSCT',
    'SETTING',
    title('Drug X Before and After Autologous Transplantation', { conditions: ['Myeloma'] }),
  ],
  ['what CAR-T cells do to nerves', 'CAR_T', 'SETTING', title('Drug X for CAR-T Neurotoxicity')],
  [
    'support after a transplant',
    'HSCT',
    'SETTING',
    title('Home-Based Care After Allogeneic HSCT', { interventions: ['home care'] }),
  ],
  [
    'treatments that people cannot have',
    null,
    null,
    title('Drug X in Lymphoma', {
      summary: 'This study is for people who are unable to undergo CAR-T cell therapy.',
    }),
  ],
  [
    'cells of the body that a title names loosely',
    null,
    null,
    title('Inflammation and Stem Cells in Kidney Disease', {
      summary: 'We study the effect of drug X on mesenchymal stem cell function.',
    }),
  ],
  [
    'cells that everybody has, grown in the laboratory',
    'NK',
    'LABORATORY',
    title('Ex Vivo Expansion of NK Cells From People With Lung Cancer', {
      interventions: ['blood sample'],
      studyType: 'OBSERVATIONAL',
    }),
  ],
])('%s', (_, cellType, role, study) => {
  const { cells } = classifySynthetic({ interventions: ['drug X'], ...study })
  expect(cells).toEqual(cellType === null ? [] : [{ cellType, role }])
})

test('keywords give no cells that the summary calls the own ones of the body', () => {
  const study = toStudy(
    title('Drug X in Kidney Disease', {
      interventions: ['drug X'],
      summary: 'We study the effect of drug X on mesenchymal stem cell function.',
    }),
  )
  study.protocolSection.conditionsModule = { keywords: ['Mesenchymal stem cell'] }
  expect(classify(study).cells).toEqual([])
})

test('a record without a study type observes if it says so', () => {
  const study = toStudy(
    title('Memory of People With Lymphoma Undergoing CAR-T Cell Therapy', {
      interventions: ['CAR-T cell therapy'],
      summary: 'This is a prospective observational cohort study.',
    }),
  )
  study.protocolSection.designModule = {}
  expect(classify(study).role).toBe('FOLLOW_UP')
})

test.each([
  [['LENTIVIRAL', 'CAR'], 'CAR-T cells made with a CAR lentivector.'],
  [['GENE_EDITED', 'CAR'], 'CAR-T cells made from edited T cells of donors.'],
  [['CAR'], 'CAR-T cells of the kind 4SCAR.'],
])('the modification is %j where the summary says: %s', (values, summary) => {
  const labels = classifySynthetic(
    title('CAR-T Cells in Lymphoma', { interventions: ['CAR-T'], summary }),
  )
  expect(new Set(valuesOf(labels, 'modification'))).toEqual(new Set(values))
})

test('a laboratory of gene therapy changes no cells', () => {
  const labels = classifySynthetic(
    title('Mesenchymal Stem Cells in COVID-19', {
      interventions: ['MSC'],
      summary: 'MSC are grown in the Laboratory of Cell and Gene Therapy.',
    }),
  )
  expect(valuesOf(labels, 'modification')).toEqual(['NOT_STATED'])
})

test('a T-cell leukaemia with its abbreviation is no B-cell disease', () => {
  const labels = classifySynthetic(
    title('CAR-T Cells in CD7+ T-Acute Lymphoblastic Leukemia(ALL)', { interventions: ['CAR-T'] }),
  )
  expect(valuesOf(labels, 'indicationGroup')).toEqual(['T_CELL_MALIGNANCY'])
})

test('all that the name of an intervention says of routes is said of its cells', () => {
  const labels = classifySynthetic(
    title('Mesenchymal Stem Cells in ALS', {
      interventions: [
        'MSC transplantation by many intramuscular injections at separate sites, in addition to one intrathechal injection',
      ],
    }),
  )
  expect(new Set(valuesOf(labels, 'route'))).toEqual(new Set(['INTRAMUSCULAR', 'INTRATHECAL']))
})
