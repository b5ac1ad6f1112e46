import { parseConcepts } from '../concept'

/** Leukemias, lymphomas, myeloma and non-inherited diseases of the bone marrow. */
export const bloodConditions = parseConcepts(
  'condition',
  `
aml = Acute myeloid leukemia
  abbreviation: AML
  synonym: acute myelogenous leukemia; acute myeloblastic leukemia; acute nonlymphocytic leukemia
  synonym: leukemia, myeloid, acute; acute non-lymphocytic leukemia; acute granulocytic leukemia
all = Acute lymphoblastic leukemia
  word: ALL
  synonym: acute lymphocytic leukemia; acute lymphoid leukemia; acute lymphatic leukemia
  synonym: precursor cell lymphoblastic leukemia-lymphoma; leukemia, lymphoblastic, acute
  synonym: leukemia, lymphocytic, acute
  narrower: B-ALL; T-ALL; B acute lymphoblastic leukemia; BCP-ALL; Ph+ ALL
b-all = B-cell acute lymphoblastic leukemia
  abbreviation: B-ALL; BCP-ALL
  synonym: B acute lymphoblastic leukemia; B-lineage acute lymphoblastic leukemia
  synonym: B-cell precursor acute lymphoblastic leukemia; precursor B-cell lymphoblastic leukemia
  synonym: B lymphoblastic leukemia; precursor B-cell leukemia; B-cell acute lymphocytic leukemia
t-all = T-cell acute lymphoblastic leukemia
  abbreviation: T-ALL
  synonym: T acute lymphoblastic leukemia; T-lineage acute lymphoblastic leukemia
  synonym: T lymphoblastic leukemia; precursor T-cell lymphoblastic leukemia
  synonym: T-cell acute lymphocytic leukemia
ph-positive-all = Philadelphia chromosome-positive acute lymphoblastic leukemia
  abbreviation: Ph+ ALL
  synonym: BCR-ABL positive acute lymphoblastic leukemia
t-lbl = T-lymphoblastic lymphoma
  abbreviation: T-LBL
  synonym: T-cell lymphoblastic lymphoma; precursor T-lymphoblastic lymphoma
cll = Chronic lymphocytic leukemia
  abbreviation: CLL; B-CLL
  synonym: B-cell chronic lymphocytic leukemia; chronic lymphoid leukemia
  synonym: leukemia, lymphocytic, chronic, B-cell; chronic lymphatic leukemia
sll = Small lymphocytic lymphoma
  abbreviation: SLL
  synonym: lymphoma, small lymphocytic; well-differentiated lymphocytic lymphoma
cml = Chronic myeloid leukemia
  abbreviation: CML
  synonym: chronic myelogenous leukemia; chronic granulocytic leukemia
  synonym: leukemia, myelogenous, chronic, BCR-ABL positive; chronic myelocytic leukemia
cmml = Chronic myelomonocytic leukemia
  abbreviation: CMML
  synonym: leukemia, myelomonocytic, chronic
jmml = Juvenile myelomonocytic leukemia
  abbreviation: JMML
  synonym: leukemia, myelomonocytic, juvenile
apl = Acute promyelocytic leukemia
  abbreviation: APL; APML
  synonym: leukemia, promyelocytic, acute; acute myeloid leukemia M3
mpal = Mixed phenotype acute leukemia
  abbreviation: MPAL
  synonym: biphenotypic acute leukemia; acute leukemia of ambiguous lineage
hairy-cell = Hairy cell leukemia
  caps: HCL
  synonym: leukemia, hairy cell
pll = Prolymphocytic leukemia
  narrower: T-PLL; B-PLL
atll = Adult T-cell leukemia/lymphoma
  abbreviation: ATLL; ATL
  synonym: adult T-cell leukemia; adult T-cell lymphoma; leukemia-lymphoma, adult T-cell
bpdcn = Blastic plasmacytoid dendritic cell neoplasm
  abbreviation: BPDCN
  synonym: blastic NK-cell lymphoma
mds = Myelodysplastic syndromes
  abbreviation: MDS
  synonym: myelodysplasia; myelodysplastic neoplasm
  former: preleukemia; refractory anemia with excess blasts
mpn = Myeloproliferative neoplasms
  abbreviation: MPN
  synonym: myeloproliferative disorder; myeloproliferative disease
  narrower: polycythemia vera; essential thrombocythemia; myelofibrosis
myelofibrosis = Myelofibrosis
  synonym: primary myelofibrosis; agnogenic myeloid metaplasia; idiopathic myelofibrosis
polycythemia-vera = Polycythemia vera
  synonym: polycythaemia rubra vera
leukemia = Leukemia
  asked: cancer of the white blood cells
nhl = Non-Hodgkin lymphoma
  abbreviation: NHL
  synonym: lymphoma, non-Hodgkin; malignant non-Hodgkin lymphoma
b-nhl = B-cell non-Hodgkin lymphoma
  abbreviation: B-NHL
  synonym: B-cell NHL; B non-Hodgkin lymphoma; non-Hodgkin lymphoma, B-cell; NHL, B-cell
b-lymphoma = B-cell lymphoma
  synonym: lymphoma, B-cell; B lymphoma
t-lymphoma = T-cell lymphoma
  synonym: lymphoma, T-cell; T lymphoma
lbcl = Large B-cell lymphoma
  abbreviation: LBCL
dlbcl = Diffuse large B-cell lymphoma
  abbreviation: DLBCL
  synonym: lymphoma, large B-cell, diffuse; diffuse large cell lymphoma
  former: diffuse histiocytic lymphoma
pmbcl = Primary mediastinal large B-cell lymphoma
  abbreviation: PMBCL; PMLBCL; PMBL
  synonym: primary mediastinal B-cell lymphoma; mediastinal large B-cell lymphoma
hgbl = High-grade B-cell lymphoma
  abbreviation: HGBL; HGBCL
  lay: double-hit lymphoma; triple-hit lymphoma
fl = Follicular lymphoma
  caps: FL
  synonym: lymphoma, follicular; follicle center lymphoma
tfl = Transformed follicular lymphoma
  abbreviation: tFL
mcl = Mantle cell lymphoma
  abbreviation: MCL
  synonym: lymphoma, mantle-cell; mantle zone lymphoma
mzl = Marginal zone lymphoma
  abbreviation: MZL
  synonym: lymphoma, B-cell, marginal zone; MALT lymphoma
burkitt = Burkitt lymphoma
  synonym: Burkitt leukemia; Burkitt tumor
pcnsl = Primary central nervous system lymphoma
  abbreviation: PCNSL
  synonym: primary CNS lymphoma; cerebral lymphoma
  asked: brain lymphoma; lymphoma of the brain
cns-lymphoma = Central nervous system lymphoma
  abbreviation: CNS lymphoma; CNSL
  narrower: SCNSL; PCNSL; primary CNS lymphoma
waldenstrom = Waldenström macroglobulinemia
  caps: WM
  synonym: lymphoplasmacytic lymphoma
hodgkin = Hodgkin lymphoma
  abbreviation: cHL
  caps: HL
  synonym: Hodgkin disease; classical Hodgkin lymphoma
t-cell-malignancy = T-cell malignancy
  synonym: T-cell hematologic malignancies; T-lymphoid malignancies
  synonym: T-cell neoplasm; T-cell leukemia/lymphoma
  asked: T-cell leukemia; T-cell blood cancer; T-cell cancer
  narrower: T-ALL; T-cell acute lymphoblastic leukemia; T-lymphoblastic lymphoma
  narrower: T-cell lymphoma; T-cell leukemia
ctcl = Cutaneous T-cell lymphoma
  abbreviation: CTCL
  synonym: lymphoma, T-cell, cutaneous
  narrower: mycosis fungoides; Sézary syndrome
ptcl = Peripheral T-cell lymphoma
  abbreviation: PTCL
  synonym: lymphoma, T-cell, peripheral
alcl = Anaplastic large cell lymphoma
  abbreviation: ALCL
  synonym: lymphoma, large-cell, anaplastic; Ki-1 lymphoma
aitl = Angioimmunoblastic T-cell lymphoma
  abbreviation: AITL
  synonym: nodal T-follicular helper cell lymphoma; immunoblastic lymphadenopathy
nktcl = Extranodal NK/T-cell lymphoma
  abbreviation: ENKTL; NKTCL
  synonym: lymphoma, extranodal NK-T-cell; natural killer T-cell lymphoma
ptld = Post-transplant lymphoproliferative disorder
  abbreviation: PTLD
  synonym: posttransplant lymphoproliferative disease; lymphoproliferative disease after transplant
lymphoma = Lymphoma
  asked: cancer of the lymph nodes; lymph node cancer; cancer of the lymphatic system
mm = Multiple myeloma
  word: MM
  lay: myeloma
  narrower: RRMM; NDMM
  synonym: plasma cell myeloma; myelomatosis; Kahler disease
  asked: bone marrow cancer
ndmm = Newly diagnosed multiple myeloma
  abbreviation: NDMM
  synonym: newly diagnosed myeloma
rrmm = Relapsed or refractory multiple myeloma
  abbreviation: RRMM; R/R MM
  synonym: relapsed and refractory multiple myeloma; relapsed refractory multiple myeloma
  synonym: refractory multiple myeloma
smoldering-myeloma = Smoldering multiple myeloma
  abbreviation: SMM
  synonym: smouldering myeloma; asymptomatic multiple myeloma; smoldering myeloma
pcl = Plasma cell leukemia
  abbreviation: PCL
  synonym: leukemia, plasma cell
al-amyloidosis = Light chain amyloidosis
  abbreviation: AL amyloidosis
  synonym: immunoglobulin light-chain amyloidosis; primary systemic amyloidosis
poems = POEMS syndrome
  synonym: osteosclerotic myeloma; Crow-Fukase syndrome; Takatsuki syndrome
mgus = Monoclonal gammopathy of undetermined significance
  abbreviation: MGUS
castleman = Castleman disease
  synonym: angiofollicular lymph node hyperplasia; giant lymph node hyperplasia
lch = Langerhans cell histiocytosis
  abbreviation: LCH
  former: histiocytosis X; eosinophilic granuloma
hlh = Hemophagocytic lymphohistiocytosis
  abbreviation: HLH
  synonym: lymphohistiocytosis, hemophagocytic; hemophagocytic syndrome
blood-cancer = Hematologic malignancy
  synonym: hematological malignancy; hematologic neoplasm; hematopoietic malignancy
  synonym: hematologic cancer; haemato-oncological disease
  lay: blood cancer
  asked: cancer of the blood
  narrower: leukemia; lymphoma; multiple myeloma; myelodysplastic syndrome
aplastic-anemia = Aplastic anemia
  abbreviation: SAA
  caps: AA
  synonym: anemia, aplastic; bone marrow aplasia
  synonym: bone marrow failure
  asked: bone marrow does not work; bone marrow stopped working; bone marrow failed
pnh = Paroxysmal nocturnal hemoglobinuria
  abbreviation: PNH
  synonym: hemoglobinuria, paroxysmal; Marchiafava-Micheli syndrome
itp = Immune thrombocytopenia
  abbreviation: ITP
  synonym: purpura, thrombocytopenic, idiopathic; primary immune thrombocytopenia
  former: idiopathic thrombocytopenic purpura; immune thrombocytopenic purpura
  asked: low platelets
ttp = Thrombotic thrombocytopenic purpura
  caps: TTP
  synonym: purpura, thrombotic thrombocytopenic; Moschcowitz disease
aiha = Autoimmune hemolytic anemia
  abbreviation: AIHA; wAIHA
  synonym: anemia, hemolytic, autoimmune; warm antibody hemolytic anemia
evans = Evans syndrome
  synonym: autoimmune hemolytic anemia and thrombocytopenia
neutropenia = Neutropenia
  asked: low white blood cells; low neutrophils
anemia = Anemia
  asked: low red blood cells; low blood count
crs = Cytokine release syndrome
  abbreviation: CRS
  lay: cytokine storm
icans = Immune effector cell-associated neurotoxicity syndrome
  abbreviation: ICANS
  synonym: immune effector cell associated neurotoxicity; CAR-T neurotoxicity
  former: CAR-T cell related encephalopathy syndrome
mrd = Minimal residual disease
  caps: MRD
  synonym: neoplasm, residual; measurable residual disease
relapse = Relapse
  synonym: recurrence; recurrent
  asked: came back; come back; has returned
relapsed-refractory = Relapsed or refractory
  abbreviation: r/r
  caps: RR
  synonym: relapsed and refractory; relapsed/refractory; recurrent or refractory
richter = Richter transformation
  synonym: Richter syndrome
poor-graft-function = Poor graft function
  synonym: graft failure; primary graft failure; engraftment failure
  asked: transplant did not take; graft did not take; new marrow does not take; marrow did not engraft
`,
)
