import type { TherapyValue } from './facet-value'

// What the cells are. Descriptions say what is well established and give no advice.

export const cellTypeValues: readonly TherapyValue[] = [
  {
    id: 'CAR_NK',
    label: 'CAR-NK cells',
    explanation:
      'Natural killer cells given a chimeric antigen receptor that steers them to a target.',
    description:
      'CAR-NK cells are natural killer cells that carry an added receptor for a chosen target. They keep their own ways of recognising sick cells and are often made from a donor, from cord blood, from stem cells or from a cell line. Trials mostly study them in blood cancers, and more and more in solid tumours and autoimmune diseases.',
  },
  {
    id: 'CAR_NKT',
    label: 'CAR-NKT cells',
    explanation: 'Natural killer T cells given a chimeric antigen receptor.',
    description:
      'Natural killer T cells are a small family of T cells that recognise fats presented by the molecule CD1d. CAR-NKT cells carry an added receptor for a chosen target. They are studied mainly in neuroblastoma and lymphoma.',
  },
  {
    id: 'CAR_MACROPHAGE',
    label: 'CAR macrophages',
    explanation: 'Macrophages or monocytes given a chimeric antigen receptor.',
    description:
      'Macrophages are white blood cells that engulf other cells and debris. With a chimeric antigen receptor they are directed at a target on tumour cells. They are studied mainly in solid tumours.',
  },
  {
    id: 'CAR_TREG',
    label: 'CAR regulatory T cells',
    explanation:
      'Regulatory T cells given a chimeric antigen receptor, meant to calm the immune system in one place.',
    description:
      'Regulatory T cells hold other immune cells back. An added receptor takes them to a chosen target, for instance a molecule of a transplanted organ. They are studied in transplantation and autoimmune disease.',
  },
  {
    id: 'CAAR_T',
    label: 'CAAR-T cells',
    explanation:
      'T cells whose added receptor is an autoantigen, so that they find the B cells that react to it.',
    description:
      'CAAR-T cells carry the very antigen that an autoimmune disease attacks. B cells that make the harmful antibody bind to it and are meant to be destroyed, while other B cells are spared. They are studied in diseases such as pemphigus and myasthenia gravis.',
  },
  {
    id: 'CAR_DC',
    label: 'CAR dendritic cells',
    explanation: 'Dendritic cells given a chimeric antigen receptor.',
    description:
      'Dendritic cells show antigens to T cells. With a chimeric antigen receptor they are meant to gather at a target and start a reaction there. Few trials study them so far.',
  },
  {
    id: 'CAR_T',
    label: 'CAR-T cells',
    explanation:
      'T cells given a chimeric antigen receptor that recognises a target on the surface of other cells.',
    description:
      'CAR-T cells are T cells, usually the patient’s own, given the gene for an artificial receptor. The receptor binds a molecule on other cells, and the T cell then attacks them. Several products are licensed for B-cell cancers and myeloma; trials extend them to other cancers and to autoimmune diseases.',
  },
  {
    id: 'TCR_T',
    label: 'TCR-T cells',
    explanation:
      'T cells given a natural type of T-cell receptor that recognises fragments of proteins, also from inside cells.',
    description:
      'TCR-T cells carry an added T-cell receptor. It recognises fragments of proteins shown on tissue-type (HLA) molecules, so it can reach targets inside the cell, but only in people with the matching tissue type. They are studied mainly in solid tumours.',
  },
  {
    id: 'TIL',
    label: 'Tumour-infiltrating lymphocytes',
    explanation: 'Lymphocytes taken from a tumour, multiplied in the laboratory and given back.',
    description:
      'Tumours often contain lymphocytes that recognise them. For this treatment they are taken from a removed piece of tumour, grown to large numbers and given back after chemotherapy. One product is licensed for melanoma, and trials study other solid tumours.',
  },
  {
    id: 'CIK',
    label: 'Cytokine-induced killer cells',
    explanation:
      'Lymphocytes turned into killer cells with signalling substances in the laboratory.',
    description:
      'Cytokine-induced killer cells are grown from blood lymphocytes with a mixture of signalling substances. They combine features of T cells and natural killer cells. They have been studied widely in East Asia, often together with dendritic cells or after surgery.',
  },
  {
    id: 'GAMMA_DELTA_T',
    label: 'Gamma-delta T cells',
    explanation: 'T cells with a gamma-delta receptor, which need no match of tissue type.',
    description:
      'Gamma-delta T cells are a small part of the T cells in blood and tissue. Their receptor does not depend on the tissue type, so cells from a donor are easier to use. They are studied with and without added receptors.',
  },
  {
    id: 'VST',
    label: 'Virus-specific T cells',
    explanation: 'T cells chosen or trained to recognise one or several viruses.',
    description:
      'Virus-specific T cells recognise cells infected by certain viruses, such as Epstein-Barr virus or cytomegalovirus. They come from the patient, the transplant donor or a bank of donors. They are studied for infections after transplantation and for cancers caused by viruses.',
  },
  {
    id: 'TREG',
    label: 'Regulatory T cells',
    explanation:
      'T cells that hold back immune reactions, given without an added antigen receptor.',
    description:
      'Regulatory T cells keep the immune system from attacking the body. For treatment they are separated from blood and often multiplied. They are studied in graft-versus-host disease, organ transplantation and autoimmune disease.',
  },
  {
    id: 'NKT',
    label: 'Natural killer T cells',
    explanation: 'T cells that recognise fats on CD1d, given without an added receptor.',
    description:
      'Natural killer T cells share features of T cells and natural killer cells. Those called invariant are not known to cause graft-versus-host disease, so donor cells can be used. They are studied in cancer and severe lung disease.',
  },
  {
    id: 'NK',
    label: 'Natural killer cells',
    explanation: 'Natural killer cells without a chimeric antigen receptor.',
    description:
      'Natural killer cells are white blood cells that attack infected and malignant cells without earlier contact. They come from the patient, a relative, cord blood, stem cells or a cell line. They are studied mainly in leukaemia and, with antibodies, in solid tumours.',
  },
  {
    id: 'DENDRITIC_CELL',
    label: 'Dendritic cells',
    explanation: 'Cells that show antigens to T cells, mostly given as a vaccine against a tumour.',
    description:
      'Dendritic cells take up antigens and present them to T cells. They are mostly grown from a patient’s blood, loaded with material from the tumour and given as a vaccine. Tolerant forms that are meant to calm the immune system are studied too.',
  },
  {
    id: 'HSC_GENE',
    label: 'Gene-modified blood stem cells',
    explanation: 'Blood stem cells with added or edited genes, given back to the patient.',
    description:
      'Blood stem cells are collected, changed outside the body by adding or editing genes, and given back after conditioning. The changed cells then make all later blood cells. Products are licensed for several inherited blood, immune and metabolic diseases.',
  },
  {
    id: 'SVF',
    label: 'Stromal vascular fraction',
    explanation: 'The mixture of cells obtained from fat tissue, without growing them.',
    description:
      'The stromal vascular fraction is what remains when fat cells are removed from fat tissue. It contains stromal cells, vessel cells and immune cells. It is usually taken from and given to the same person on the same day.',
  },
  {
    id: 'MSC',
    label: 'Mesenchymal stem or stromal cells',
    explanation:
      'Cells of connective tissue that are grown in the laboratory, from marrow, fat, cord or other sources.',
    description:
      'Mesenchymal stem or stromal cells are taken from bone marrow, fat, umbilical cord, placenta or teeth and multiplied in the laboratory. They release substances that are thought to affect the immune system and healing. They are among the most widely studied cells, in joint, heart, nerve, lung and immune diseases.',
  },
  {
    id: 'NEURAL',
    label: 'Neural cells',
    explanation:
      'Stem or precursor cells of the nervous system, or nerve and glial cells made from stem cells.',
    description:
      'Neural stem and precursor cells can form nerve cells and their supporting cells. They come from foetal tissue or are made from pluripotent stem cells. They are studied in Parkinson’s disease, spinal cord injury, stroke and ALS.',
  },
  {
    id: 'RETINAL',
    label: 'Retinal cells',
    explanation: 'Cells of the retina or its pigment layer, for transplantation into the eye.',
    description:
      'The retinal pigment epithelium nourishes the light-sensing cells of the eye. Cells for transplantation are mostly made from pluripotent stem cells. They are studied in macular degeneration and inherited diseases of the retina.',
  },
  {
    id: 'CORNEAL_LIMBAL',
    label: 'Corneal and limbal cells',
    explanation: 'Cells that renew the front of the eye.',
    description:
      'Stem cells at the rim of the cornea, the limbus, renew its surface. They can be grown from a small piece of tissue of the healthy eye or replaced by cells from the mouth. Cells of the inner layer of the cornea are studied as well.',
  },
  {
    id: 'ISLET',
    label: 'Islet cells',
    explanation: 'Cells of the pancreas that make insulin, from donors or made from stem cells.',
    description:
      'Islets are the groups of cells in the pancreas that make insulin. They are taken from donor organs, saved from a person’s own pancreas when it is removed, or made from stem cells. They are studied in type 1 diabetes and after removal of the pancreas.',
  },
  {
    id: 'HEPATOCYTE',
    label: 'Liver cells',
    explanation: 'Hepatocytes or their precursors.',
    description:
      'Liver cells for treatment are taken from donor livers or grown from precursors. They are infused into the blood vessels of the liver. They are studied in inherited metabolic diseases and liver failure.',
  },
  {
    id: 'CHONDROCYTE',
    label: 'Cartilage cells',
    explanation: 'Chondrocytes, grown and put into a defect of cartilage.',
    description:
      'Cartilage cells are taken from a joint, the nose or a rib and multiplied. They are put into a defect of cartilage, often on a membrane or as small spheres. Several products are licensed for defects of the knee.',
  },
  {
    id: 'SKIN_CELL',
    label: 'Skin cells',
    explanation: 'Keratinocytes, fibroblasts, melanocytes and living skin substitutes.',
    description:
      'Cells of the outer and inner skin and pigment cells can be grown as sheets, sprayed as a suspension or built into a skin substitute. They come from the patient or from donors. They are used and studied in burns, wounds, vitiligo and blistering diseases.',
  },
  {
    id: 'MUSCLE_HEART_CELL',
    label: 'Muscle and heart cells',
    explanation: 'Muscle precursor cells and cells of the heart.',
    description:
      'Muscle precursor cells are grown from a small piece of muscle. Cells for the heart are taken from heart tissue or made from stem cells. They are studied in heart failure, muscle disease and incontinence.',
  },
  {
    id: 'AMNIOTIC_PLACENTAL',
    label: 'Amniotic and placental cells',
    explanation:
      'Cells from the placenta or the membranes around the unborn child, other than mesenchymal cells.',
    description:
      'The placenta and the amniotic membrane are collected after birth and contain young cells. Epithelial and placental stromal cells are grown from them. They are studied in lung, vessel, nerve and immune diseases.',
  },
  {
    id: 'PLURIPOTENT',
    label: 'Cells made from pluripotent stem cells',
    explanation:
      'Cells made from embryonic or induced pluripotent stem cells whose kind is not stated more exactly.',
    description:
      'Pluripotent stem cells can become any kind of cell. They come from early embryos or are made from adult cells by reprogramming. Patients get cells grown from them, not the stem cells themselves.',
  },
  {
    id: 'BM_MNC',
    label: 'Bone marrow or cord blood cells',
    explanation:
      'Mononuclear cells, concentrate or stem cells of marrow or cord blood, given other than to restore blood formation.',
    description:
      'Bone marrow and cord blood contain a mixture of blood-forming and other cells. Concentrated or separated, they are injected into the heart, a limb, a joint, a vein or elsewhere. Marrow nearly always comes from and goes to the same person.',
  },
  {
    id: 'DLI',
    label: 'Donor lymphocyte infusion',
    explanation:
      'Lymphocytes of the transplant donor, given after a transplant of blood stem cells.',
    description:
      'After a transplant of blood stem cells, lymphocytes of the same donor can be given. They act against remaining leukaemia and help defence against infection. Trials study doses, timing and selected or changed cells.',
  },
  {
    id: 'HSCT',
    label: 'Blood stem cell transplantation',
    explanation: 'Transplantation of blood stem cells from marrow, blood or cord blood.',
    description:
      'Blood stem cells are collected from marrow, blood or cord blood and given after strong chemotherapy or radiation. They rebuild blood formation and, from a donor, also an immune system. This is standard care in some blood diseases, and trials study it further, including in autoimmune disease.',
  },
  {
    id: 'MACROPHAGE',
    label: 'Macrophages and monocytes',
    explanation: 'Macrophages or monocytes without an added receptor.',
    description:
      'Macrophages clear debris and steer healing and scarring. They are grown from monocytes of the blood. They are studied mainly in liver disease.',
  },
  {
    id: 'B_CELL',
    label: 'B cells',
    explanation: 'B cells or plasma cells, usually engineered to make a protein.',
    description:
      'B cells and plasma cells can release large amounts of protein for a long time. Engineered ones are meant to make a missing enzyme or antibody. The first trials study inherited diseases.',
  },
  {
    id: 'ENGINEERED_BLOOD_CELL',
    label: 'Engineered red cells or platelets',
    explanation: 'Red blood cells or platelets changed to carry a medicine or a protein.',
    description:
      'Red blood cells and platelets live for days to months in the blood. Loaded with a medicine or made to carry a protein, they become a treatment. Ordinary transfusions are not counted here.',
  },
  {
    id: 'TUMOR_CELL_VACCINE',
    label: 'Tumour cell vaccines',
    explanation: 'Whole tumour cells, irradiated or changed, given as a vaccine.',
    description:
      'Tumour cells that can no longer divide are given so that the immune system learns to recognise them. They come from the patient’s own tumour or from cell lines and often release a signalling substance. They have been studied in many solid tumours and leukaemias.',
  },
  {
    id: 'THYMUS_TISSUE',
    label: 'Thymus tissue',
    explanation: 'Cultured tissue of the thymus, where T cells mature.',
    description:
      'Children born without a thymus cannot form T cells. Cultured slices of thymus tissue from a donor are placed into a muscle and take over its work. One product is licensed.',
  },
  {
    id: 'OTHER_T',
    label: 'Other T cells',
    explanation: 'T cells or lymphocytes that belong to none of the other groups.',
    description:
      'This group gathers treatments with T cells whose kind is not one of the others. Examples are activated lymphocytes, T cells trained against tumour antigens and T cells armed with antibodies. Older trials often say no more.',
  },
  {
    id: 'OTHER_CELL',
    label: 'Other or unspecified cells',
    explanation: 'Living cells are given, but the record does not say exactly which.',
    description:
      'Some records only speak of stem cells or of cell therapy. Others use cells that belong to none of the groups. The record itself says most about them.',
  },
]
