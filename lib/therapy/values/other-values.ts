import type { TherapyValue } from './facet-value'

// Values of the facets that have no pages of their own.

const value = (id: string, label: string, explanation: string): TherapyValue => ({
  id,
  label,
  explanation,
})

const unstated = value('NOT_STATED', 'Not stated', 'The record does not say; nothing is inferred.')

export const donorSourceValues: readonly TherapyValue[] = [
  value('AUTOLOGOUS', 'Autologous (own cells)', 'The cells come from the patient.'),
  value(
    'ALLOGENEIC',
    'Allogeneic (donor cells)',
    'The cells come from another person. That includes cell banks, cell lines and “off the shelf” products.',
  ),
  value(
    'BOTH',
    'Own or donor cells',
    'The record names own and donor cells. These trials also count under each of the two.',
  ),
  value('XENOGENEIC', 'Xenogeneic (animal cells)', 'The cells come from an animal.'),
  value(
    'IN_VIVO',
    'Made inside the body',
    'A vector or particle changes cells inside the patient; no cells are given.',
  ),
  unstated,
]

export const tissueValues: readonly TherapyValue[] = [
  value('BONE_MARROW', 'Bone marrow', 'The cells are taken from bone marrow.'),
  value('CORD_BLOOD', 'Cord blood', 'The cells are taken from the blood of the umbilical cord.'),
  value(
    'UMBILICAL_CORD',
    'Umbilical cord tissue',
    'The cells are taken from the tissue of the cord, for instance Wharton’s jelly.',
  ),
  value('ADIPOSE', 'Fat tissue', 'The cells are taken from fat.'),
  value('PERIPHERAL_BLOOD', 'Blood', 'The cells are taken from circulating blood.'),
  value(
    'PLACENTA_AMNION',
    'Placenta or amniotic membrane',
    'The cells are taken from the placenta or the membranes after birth.',
  ),
  value(
    'DENTAL',
    'Teeth',
    'The cells are taken from dental pulp, milk teeth or the tissue that holds teeth.',
  ),
  value(
    'MENSTRUAL_ENDOMETRIAL',
    'Menstrual blood or lining of the womb',
    'The cells are taken from menstrual blood or the lining of the womb.',
  ),
  value('TUMOR', 'Tumour', 'The cells are taken from a tumour.'),
  value(
    'PLURIPOTENT_LINE',
    'Pluripotent stem cells',
    'The cells are grown from embryonic or induced pluripotent stem cells.',
  ),
  value('CELL_LINE', 'Cell line', 'The cells are grown from an established line, such as NK-92.'),
  value('FETAL', 'Foetal tissue', 'The cells are taken from foetal tissue.'),
  value('SKIN_HAIR', 'Skin or hair', 'The cells are taken from skin or hair follicles.'),
  value('CARTILAGE', 'Cartilage', 'The cells are taken from cartilage.'),
  value('MUSCLE', 'Muscle', 'The cells are taken from muscle.'),
  unstated,
]

export const modificationValues: readonly TherapyValue[] = [
  value('CAR', 'Chimeric antigen receptor', 'The cells carry an artificial receptor for a target.'),
  value('TCR', 'T-cell receptor', 'The cells carry an added T-cell receptor.'),
  value(
    'DUAL_TARGET',
    'Several targets at once',
    'The cells are directed at two or more targets, in one receptor or several.',
  ),
  value('TANDEM_CAR', 'Tandem receptor', 'One receptor carries two binding parts in a row.'),
  value('LENTIVIRAL', 'Lentiviral vector', 'The gene is added with a lentiviral vector.'),
  value(
    'GAMMA_RETROVIRAL',
    'Retroviral vector',
    'The gene is added with a gamma-retroviral vector.',
  ),
  value('MRNA', 'Messenger RNA', 'The cells are changed for a limited time with messenger RNA.'),
  value(
    'TRANSPOSON',
    'Transposon',
    'The gene is added with a transposon such as Sleeping Beauty or piggyBac.',
  ),
  value('CRISPR', 'CRISPR', 'Genes are edited with CRISPR.'),
  value(
    'TALEN_ZFN',
    'TALEN or zinc finger',
    'Genes are edited with TALEN, zinc finger or related nucleases.',
  ),
  value(
    'BASE_EDITED',
    'Base or prime editing',
    'Single letters of the genetic code are rewritten.',
  ),
  value(
    'GENE_EDITED',
    'Gene edited',
    'Genes are cut out, switched off or rewritten by any method.',
  ),
  value(
    'ARMORED',
    'Armoured',
    'The cells make an additional substance, such as a cytokine or an antibody.',
  ),
  value(
    'SUICIDE_GENE',
    'Safety switch',
    'The cells carry a switch that can be used to remove them.',
  ),
  value(
    'IN_VIVO',
    'Changed inside the body',
    'The change takes place in the patient and not in the laboratory.',
  ),
  value('GENE_ADDED', 'Gene added', 'A gene other than an antigen receptor is added.'),
  value(
    'ANTIGEN_LOADED',
    'Loaded with antigen',
    'The cells are loaded with material of a tumour or with parts of proteins.',
  ),
  value(
    'UNMODIFIED',
    'Stated to be unmodified',
    'The record says that the genes of the cells are not changed.',
  ),
  unstated,
]

export const roleValues: readonly TherapyValue[] = [
  value('PRODUCT', 'Product under test', 'The trial tests these cells.'),
  value(
    'REGIMEN',
    'Part of the regimen',
    'The trial gives these cells as one part of treatment but tests something else.',
  ),
  value('FOLLOW_UP', 'Follow-up', 'The study follows people who have had these cells.'),
  value(
    'SETTING',
    'Care around the cells',
    'Participants get such cells as normal care. The trial tests something alongside.',
  ),
  value('PRIOR_THERAPY', 'Earlier treatment', 'Participants have had such cells before.'),
  value('LABORATORY', 'Laboratory only', 'The cells are studied in the laboratory and not given.'),
]

export const routeValues: readonly TherapyValue[] = [
  value('INTRAVENOUS', 'Into a vein', 'The cells are infused into a vein.'),
  value('INTRA_ARTERIAL', 'Into an artery', 'The cells are infused into an artery.'),
  value(
    'INTRATHECAL',
    'Into the spinal fluid',
    'The cells are given into the fluid around the spinal cord.',
  ),
  value(
    'INTRACRANIAL',
    'Into the brain',
    'The cells are given into the brain, its chambers or the cavity of a removed tumour.',
  ),
  value(
    'INTRATUMORAL',
    'Into or near the tumour',
    'The cells are given into or close to the tumour or lesion.',
  ),
  value(
    'INTRAPLEURAL',
    'Into the chest cavity',
    'The cells are given into the space between the lung and the chest wall.',
  ),
  value('INTRAPERITONEAL', 'Into the belly', 'The cells are given into the abdominal cavity.'),
  value(
    'INTRACORONARY',
    'Into a coronary artery',
    'The cells are infused into a vessel of the heart.',
  ),
  value(
    'INTRAMYOCARDIAL',
    'Into the heart muscle',
    'The cells are injected into the heart muscle.',
  ),
  value('INTRAMUSCULAR', 'Into a muscle', 'The cells are injected into a muscle.'),
  value('INTRADERMAL', 'Into the skin', 'The cells are injected into the skin.'),
  value('SUBCUTANEOUS', 'Under the skin', 'The cells are injected under the skin.'),
  value('INTRANODAL', 'Into a lymph node', 'The cells are injected into a lymph node or vessel.'),
  value(
    'INTRA_ARTICULAR',
    'Into a joint, disc or bone',
    'The cells are injected into a joint, a disc or a bone.',
  ),
  value('INTRAOCULAR', 'Into the eye', 'The cells are given into the eye.'),
  value('INTRACAVERNOUS', 'Into the penis', 'The cells are injected into the erectile tissue.'),
  value('INTRAPORTAL', 'Into the liver', 'The cells are given into the portal vein or the liver.'),
  value('AIRWAY', 'Into the airways', 'The cells are given through the windpipe, bronchi or nose.'),
  value('LOCAL_OTHER', 'Other local', 'The cells are given at another place close to the disease.'),
  unstated,
]
